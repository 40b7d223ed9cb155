using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Importing.Annex;
using UglyToad.PdfPig.Content;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Reads a table drawn without lines: columns are where phrases begin again and again, lines that stand close are one row.</summary>
internal sealed partial class PdfColumns
{
    private const double PhraseGap = 0.75;
    private const double BlankGap = 0.2;
    private const double Wrapped = 1.45;
    private const double Aligned = 4;
    private List<double> _before = [];

    /// <summary>The table of the next page, or null where nothing lines up.</summary>
    public RawTable? Read(List<Word> words, string place)
    {
        var lines = PdfLines.Of(words).Select(l => new Line(l, Phrases(l, []), l[0].BoundingBox.Bottom, PdfLines.Height(l[0]))).ToList();
        lines.RemoveAll(l => l.Phrases.Count == 1 && PageNumber().IsMatch(l.Phrases[0].Text));
        var starts = ColumnsOf(lines);
        // A full cell may come close to its neighbour; that the next column begins there tells them apart.
        lines = [.. lines.Select(l => l.Phrases.Count < 2 ? l : l with { Phrases = Phrases(l.Words, starts) })];
        if (starts.Count < 2) return lines.Count == 0 ? null : new RawTable(place, [.. lines.Select(l => Caption(l.Text))]);
        var rows = new List<RawRow>();
        foreach (var row in PdfRows.Of(lines, starts))
        {
            if (row is [var only] && IsHeading(only, starts, rows.Count == 0)) rows.Add(Caption(only.Text));
            else rows.Add(new RawRow(rows.Count(r => !r.IsCaption) + 1, row.Select(l => Cells(l, starts)).Aggregate(Join)));
        }

        return new RawTable(place, rows);
    }

    /// <summary>The page's own columns, or those of the page before where nearly everything stands in them.</summary>
    private List<double> ColumnsOf(List<Line> lines)
    {
        var full = lines.Where(l => l.Phrases.Count >= 2).SelectMany(l => l.Phrases).ToList();
        var fits = full.Count(p => _before.Any(s => Math.Abs(s - p.Left) <= Aligned));
        if (_before.Count >= 2 && full.Count > 0 && fits * 5 >= full.Count * 4) return _before;
        return _before = Starts(lines);
    }

    private static bool IsHeading(Line line, List<double> starts, bool first) => line.Phrases.Count == 1
        && (At(line.Phrases[0], starts) != 0 || line.Phrases[0].Right > starts[1]) && (CategoryText.InHeading(line.Text).Count > 0 || first);

    private static RawRow Caption(string text) => new(0, [new RawCell(text)]) { IsCaption = true };

    private static List<Phrase> Phrases(List<Word> line, List<double> starts)
    {
        var phrases = new List<List<Word>>();
        foreach (var word in line)
        {
            var last = phrases.Count > 0 ? phrases[^1][^1] : null;
            var least = starts.Any(s => Math.Abs(word.BoundingBox.Left - s) <= Aligned / 2) ? BlankGap : PhraseGap;
            if (last is not null && word.BoundingBox.Left - last.BoundingBox.Right < PdfLines.Height(word) * least) phrases[^1].Add(word);
            else phrases.Add([word]);
        }

        return [.. phrases.Select(p => new Phrase(CellText.Clean(PdfLines.Text(p)), p[0].BoundingBox.Left, p[^1].BoundingBox.Right))];
    }

    private static List<double> Starts(List<Line> lines)
    {
        var full = lines.Where(l => l.Phrases.Count >= 2).ToList();
        var groups = new List<List<double>>();
        // A column whose long texts wrap begins on lines of its own as well.
        foreach (var left in lines.SelectMany(l => l.Phrases).Select(p => p.Left).Order())
        {
            if (groups.Count > 0 && left - groups[^1][^1] <= Aligned) groups[^1].Add(left);
            else groups.Add([left]);
        }

        var often = Math.Max(2, full.Count / 4);
        return [.. groups.Where(g => g.Count >= often).Select(g => g[0])];
    }

    internal static int At(Phrase phrase, List<double> starts) => Math.Max(0, starts.FindLastIndex(s => s <= phrase.Left + Aligned));

    private static RawCell[] Cells(Line line, List<double> starts)
    {
        var cells = new string[starts.Count];
        foreach (var phrase in line.Phrases)
        {
            ref var cell = ref cells[At(phrase, starts)];
            cell = cell is null ? phrase.Text : cell + " " + phrase.Text;
        }

        return [.. cells.Select(c => new RawCell(c ?? ""))];
    }

    private static RawCell[] Join(RawCell[] row, RawCell[] more) =>
        [.. row.Select((c, i) => more[i].Text.Length == 0 ? c : c.Text.Length == 0 ? more[i] : new RawCell(c.Text + "\n" + more[i].Text))];

    [GeneratedRegex(@"^\W*(?:page\s*)?\d+(?:\s*(?:/|of)\s*\d+)?\W*$|^第\s*\d+\s*页.*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    internal sealed record Line(List<Word> Words, List<Phrase> Phrases, double Y, double Height)
    {
        public string Text => string.Join(' ', Phrases.Select(p => p.Text));
    }

    internal sealed record Phrase(string Text, double Left, double Right);
}
