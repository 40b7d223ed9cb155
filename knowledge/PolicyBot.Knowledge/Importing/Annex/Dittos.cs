using PolicyBot.Knowledge.Importing.Tables;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>Cells that say "as above" take what stands above.</summary>
internal static class Dittos
{
    /// <summary>The table with such cells filled, as if they were merged with the cell above.</summary>
    public static RawTable Filled(RawTable table, HeaderWords words)
    {
        if (!table.Rows.Any(r => r.Cells.Any(c => words.IsDitto(c.Text)))) return table;
        var rows = new List<RawRow>();
        foreach (var row in table.Rows)
        {
            var above = rows.LastOrDefault(r => !r.IsCaption && r.Cells.Count == row.Cells.Count && r.Cells.Any(c => c.Text.Length > 0));
            rows.Add(above is null ? row : row with { Cells = [.. row.Cells.Select((c, i) => words.IsDitto(c.Text) ? new RawCell(above.Cells[i].Text, FromAbove: true) : c)] });
        }

        return table with { Rows = rows };
    }
}
