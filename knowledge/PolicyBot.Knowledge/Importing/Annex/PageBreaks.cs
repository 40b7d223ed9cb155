using PolicyBot.Knowledge.Importing.Tables;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>Joins rows that a print broke at the foot of a page and continued at the head of the next.</summary>
internal static class PageBreaks
{
    private const int EnoughRows = 2;

    /// <summary>The tables with such rows whole, in the place where they began.</summary>
    public static IReadOnlyList<RawTable> Joined(IReadOnlyList<RawTable> tables, HeaderWords words)
    {
        var joined = new List<RawTable>();
        AnnexHeader? header = null;
        foreach (var table in tables)
        {
            var current = table;
            var first = FirstData(table, words, header);
            if (table.Continues && first >= 0 && header is not null && joined.Count > 0 && IsRest(table.Rows[first], joined[^1], header))
            {
                var before = joined[^1].Rows;
                joined[^1] = joined[^1] with { Rows = [.. before.Take(before.Count - 1), Join(before[^1], table.Rows[first])] };
                current = table with { Rows = [.. table.Rows.Where((_, i) => i != first)] };
            }

            for (var i = 0; i < table.Rows.Count; i++) header = AnnexHeader.At(table.Rows, i, words) ?? header;
            joined.Add(current);
        }

        return joined;
    }

    /// <summary>The first row that is neither caption nor repeated heading; -1 where a heading of its own or a new section comes first.</summary>
    private static int FirstData(RawTable table, HeaderWords words, AnnexHeader? header)
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (row.IsCaption && CategoryText.InHeading(row.Cells[0].Text).Count > 0) return -1;
            if (row.IsCaption || header?.IsRepeatedBy(row) == true) continue;
            return AnnexHeader.At(table.Rows, i, words) is null ? i : -1;
        }

        return -1;
    }

    /// <summary>A row is the rest of one where it leaves a column empty that every whole row fills: the running number, mostly.</summary>
    private static bool IsRest(RawRow row, RawTable before, AnnexHeader header)
    {
        if (before.Rows.Count == 0 || before.Rows[^1].IsCaption || row.Cells.Count != header.Meanings.Count || before.Rows[^1].Cells.Count != row.Cells.Count) return false;
        var whole = before.Rows.Where(r => !r.IsCaption && r.Cells.Count == row.Cells.Count && !r.Cells.Any(c => c.FromLeft) && !header.IsRepeatedBy(r)).ToList();
        if (whole.Count == 0 || row.Cells.Any(c => c.FromLeft) || before.Rows[^1].Cells.Any(c => c.FromLeft)) return false;
        var always = Enumerable.Range(0, row.Cells.Count).Where(c => header.Meanings[c] is { Column: not AnnexColumn.Category and not AnnexColumn.Remark } && whole.All(r => r.Cells[c].Text.Length > 0)).ToList();
        var numbers = always.Where(c => header.Meanings[c]!.Column == AnnexColumn.Number).ToList();
        // Without running numbers it takes some rows to know what a whole one is.
        var telling = numbers.Count > 0 ? numbers : whole.Count > EnoughRows ? always : [];
        return telling.Any(c => row.Cells[c].Text.Length == 0) && row.Cells.Any(c => c.Text.Length > 0 && !c.FromAbove);
    }

    private static RawRow Join(RawRow row, RawRow rest) =>
        row with { Cells = [.. row.Cells.Select((c, i) => rest.Cells[i].Text.Length == 0 ? c : c.Text.Length == 0 ? c with { Text = rest.Cells[i].Text } : c with { Text = c.Text + "\n" + rest.Cells[i].Text })] };
}
