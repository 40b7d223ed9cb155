using PolicyBot.Knowledge.Importing.Tables;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>What reading a file from top to bottom has to remember.</summary>
internal sealed class AnnexState(HeaderWords words)
{
    /// <summary>Words of headings and cells.</summary>
    public HeaderWords Words => words;

    /// <summary>Certificates read so far.</summary>
    public List<AnnexRow> Rows { get; } = [];

    /// <summary>Broken places.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>What the operator should look at.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The heading in force; null before the first.</summary>
    public AnnexHeader? Header { get; private set; }

    /// <summary>Categories announced by the last heading or sheet name.</summary>
    public IReadOnlyList<Category> Section { get; private set; } = [];

    /// <summary>Categories of the row above, for cells left blank because they continue.</summary>
    public IReadOnlyList<Category> Above { get; set; } = [];

    /// <summary>False where the column headed "type" or the like turned out to hold no categories.</summary>
    public bool CategoriesInColumn { get; private set; }

    /// <summary>Rows of the current table that belong to nothing known.</summary>
    public int Skipped { get; set; }

    /// <summary>Starts a table.</summary>
    public void Enter(RawTable table)
    {
        Skipped = 0;
        var captions = table.Rows.TakeWhile(r => r.IsCaption).ToArray();
        var title = table.Title is { } name ? CategoryText.InHeading(name) : [];
        var firstData = table.Rows.SkipWhile(r => r.IsCaption).FirstOrDefault();
        var sameWidth = Header is not null && firstData is not null && firstData.Cells.Count == Header.Meanings.Count;
        var headed = Enumerable.Range(captions.Length, Math.Min(3, table.Rows.Count - captions.Length)).Any(i => AnnexHeader.At(table.Rows, i, words) is not null);
        if (table.Title is not null || (!table.Continues && (headed || !sameWidth)))
        {
            // A new table says anew what it is about; only the next page of the same one may keep silent.
            (Section, Above) = (title, []);
        }

        if (table.Title is not null || (!headed && !sameWidth && firstData is not null)) Header = null;
    }

    /// <summary>Takes a heading row over.</summary>
    public void Use(AnnexHeader header, RawTable table, int index)
    {
        Header = header;
        if (!table.Continues) Above = [];
        var columns = Columns(AnnexColumn.Category).Where(c => header.Meanings[c]!.Tick is null).ToArray();
        var cells = table.Rows.Skip(index + header.Height).Where(r => !r.IsCaption && r.Cells.Count == header.Meanings.Count)
            .SelectMany(r => columns.Select(c => r.Cells[c].Text)).Where(t => t.Length > 0 && words.Read(t) is null).Take(50).ToArray();
        // "Type: finance" is a field. One readable cell is enough to hold the column to its word.
        CategoriesInColumn = cells.Length == 0 || cells.Any(t => CategoryText.InCell(t) is not null || CategoryText.IsMeantAsOne(t));
    }

    /// <summary>Columns about something.</summary>
    public IEnumerable<int> Columns(AnnexColumn about) => Header is null ? [] : Enumerable.Range(0, Header.Meanings.Count).Where(c => Header.Meanings[c]?.Column == about);

    /// <summary>Takes a row that is a section heading or a note; false for a row of data.</summary>
    public bool TakeHeading(RawRow row)
    {
        var own = row.Cells.Where(c => c.Text.Length > 0 && !c.FromLeft && !c.FromAbove).ToArray();
        if (own.Length == 0) own = [.. row.Cells.Where(c => c.Text.Length > 0 && !c.FromLeft)];
        var others = row.Cells.Any(c => c.Text.Length > 0 && c.FromAbove);
        if (own.Length != 1 || (others && !row.IsCaption)) return false;
        var text = CellText.OneLine(own[0].Text);
        var categories = words.IsNote(text) ? [] : CategoryText.InHeading(text);
        if (categories.Count == 0 && text.Length <= 12 && row.Cells.Count > 1) categories = CategoryText.InCell(text) ?? [];
        if (categories.Count > 0) (Section, Above) = (categories, []);
        if (categories.Count > 0 || row.IsCaption || words.IsNote(text)) return true;
        // A lonely name is a broken row, to be named; a lonely text elsewhere or across the table is a heading.
        var wide = row.Cells.Count(c => c.FromLeft) * 2 >= row.Cells.Count - 1;
        return wide || Header is null || !Columns(AnnexColumn.Name).Any(c => row.Cells.Count > c && row.Cells[c].Text.Length > 0);
    }

    /// <summary>Ends a table.</summary>
    public void Leave(RawTable table)
    {
        if (Skipped > 1) Notes.Add($"{table.Place}: {Skipped} rows were left out because no heading says what their columns are.");
    }
}
