using PolicyBot.Knowledge.Importing.Annex;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Puts the lines of a table without ruling lines together to rows.</summary>
internal static class PdfRows
{
    private const double Wrapped = 1.45;

    /// <summary>The lines of each row, from top to bottom.</summary>
    public static IEnumerable<List<PdfColumns.Line>> Of(List<PdfColumns.Line> lines, List<double> starts)
    {
        var numbered = lines.Count(l => IsNumber(l, starts)) >= 2;
        var rows = new List<List<PdfColumns.Line>>();
        foreach (var block in Blocks(lines))
        {
            if (numbered && block.Count(l => IsNumber(l, starts)) == 1 && !block.Any(l => IsOwn(l) || IsHead(l, starts))) rows.Add(block);
            else rows.AddRange(numbered ? ByNumber(block, starts, rows) : ByDistance(block, starts));
        }

        return rows.Where(r => r.Count > 0);
    }

    /// <summary>Lines that stand close together. The number of a row may stand in the middle of its lines.</summary>
    private static IEnumerable<List<PdfColumns.Line>> Blocks(List<PdfColumns.Line> lines)
    {
        var block = new List<PdfColumns.Line>();
        foreach (var line in lines)
        {
            if (block.Count > 0 && Pitch(block[^1], line) >= Wrapped)
            {
                yield return block;
                block = [];
            }

            block.Add(line);
        }

        if (block.Count > 0) yield return block;
    }

    /// <summary>A row begins at its number; a block without one continues the row before where it stands near.</summary>
    private static List<List<PdfColumns.Line>> ByNumber(List<PdfColumns.Line> block, List<double> starts, List<List<PdfColumns.Line>> before)
    {
        var rows = new List<List<PdfColumns.Line>>();
        foreach (var line in block)
        {
            var last = rows.Count > 0 ? rows[^1] : before.Count > 0 && Pitch(before[^1][^1], line) < Wrapped * 1.5 ? before[^1] : null;
            if (last is null || IsNumber(line, starts) || IsOwn(line) || IsHead(line, starts) || IsOwn(last[^1])) rows.Add([line]);
            else last.Add(line);
        }

        return rows;
    }

    private static List<List<PdfColumns.Line>> ByDistance(List<PdfColumns.Line> block, List<double> starts)
    {
        var rows = new List<List<PdfColumns.Line>>();
        foreach (var line in block)
        {
            var continues = rows.Count > 0 && !IsOwn(rows[^1][^1]) && !IsOwn(line)
                && (PdfColumns.At(line.Phrases[0], starts) != 0 || line.Phrases.Count < rows[^1][^1].Phrases.Count);
            if (continues) rows[^1].Add(line);
            else rows.Add([line]);
        }

        return rows;
    }

    private static double Pitch(PdfColumns.Line above, PdfColumns.Line below) => (above.Y - below.Y) / below.Height;

    private static bool IsNumber(PdfColumns.Line line, List<double> starts) => PdfColumns.At(line.Phrases[0], starts) == 0 && line.Phrases[0].Text.All(char.IsAsciiDigit);

    /// <summary>A heading of a section stands by itself, however near the next line is.</summary>
    private static bool IsOwn(PdfColumns.Line line) => line.Phrases.Count == 1 && line.Text.Length > 2 && CategoryText.InHeading(line.Text).Count > 0;

    /// <summary>In a numbered table only headings have words in the first column.</summary>
    private static bool IsHead(PdfColumns.Line line, List<double> starts) => PdfColumns.At(line.Phrases[0], starts) == 0 && !IsNumber(line, starts);
}
