using PolicyBot.Knowledge.Importing.Tables;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>Finds the columns that hold certificate categories, by their heading and by what stands in them.</summary>
internal static class CategoryFinder
{
    private const int Sample = 50;

    /// <summary>Columns other than ticked ones. Where the headed ones hold none, a column whose every cell is a category.</summary>
    public static IReadOnlyList<int> Columns(AnnexHeader header, IReadOnlyList<RawRow> rows, HeaderWords words)
    {
        var headed = Where(header, m => m is { Column: AnnexColumn.Category, Tick: null }).ToArray();
        // "Type: finance" is a field. One readable cell is enough to hold the column to its word.
        var holding = headed.Where(c => Cells(rows, c, words) is var cells && (cells.Length == 0 || cells.Any(IsCategory))).ToArray();
        if (holding.Any(c => Cells(rows, c, words).Length > 0)) return [.. holding.Where(c => Cells(rows, c, words).Length > 0)];
        var unheaded = Where(header, m => m is null or { Column: AnnexColumn.Level or AnnexColumn.Field or AnnexColumn.Remark })
            .Where(c => Cells(rows, c, words) is { Length: > 0 } cells && cells.All(t => CategoryText.InColumn(t) is not null)).ToArray();
        return unheaded is [var only] ? [only] : holding;
    }

    private static IEnumerable<int> Where(AnnexHeader header, Func<HeaderMeaning?, bool> fits) => Enumerable.Range(0, header.Meanings.Count).Where(c => fits(header.Meanings[c]));

    private static bool IsCategory(string text) => CategoryText.InColumn(text) is not null || CategoryText.IsMeantAsOne(text);

    private static string[] Cells(IReadOnlyList<RawRow> rows, int column, HeaderWords words) =>
        [.. rows.Select(r => r.Cells[column]).Where(c => !c.FromLeft && !words.IsEmpty(c.Text) && words.Read(c.Text) is null).Select(c => CellText.OneLine(c.Text)).Take(Sample)];
}
