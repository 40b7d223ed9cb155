using PolicyBot.Knowledge.Importing.Tables;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>What reading a file from top to bottom has to remember.</summary>
internal sealed class AnnexState(HeaderWords words)
{
    private readonly List<RawRow> _skipped = [];

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

    /// <summary>The columns that hold categories; a column headed "type" may turn out to hold none.</summary>
    public IReadOnlyList<int> CategoryColumns { get; private set; } = [];

    /// <summary>True where rows say their category one by one, so that an empty cell is a gap and not "as above".</summary>
    public bool EveryRowSays { get; private set; }

    /// <summary>Notes a row that belongs to nothing known; titles and lines of text are not worth it.</summary>
    public void Skip(RawRow row)
    {
        if (row.Cells.Where(c => c.Text.Length > 0 && !c.FromLeft && !c.FromAbove).Select(c => c.Text).Distinct().Count() > 1) _skipped.Add(row);
    }

    /// <summary>Starts a table.</summary>
    public void Enter(RawTable table)
    {
        _skipped.Clear();
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
        var rows = table.Rows.Skip(index + header.Height).Where(r => !r.IsCaption && r.Cells.Count == header.Meanings.Count).ToArray();
        CategoryColumns = CategoryFinder.Columns(header, rows, words);
        EveryRowSays = CategoryColumns.Any(c => rows.Zip(rows.Skip(1)).Any(p => Own(p.First.Cells[c]) && Own(p.Second.Cells[c]) && p.First.Cells[c].Text == p.Second.Cells[c].Text));

        static bool Own(RawCell cell) => cell is { FromAbove: false, FromLeft: false } && CategoryText.InColumn(CellText.OneLine(cell.Text)) is not null;
    }

    /// <summary>Columns about something.</summary>
    public IEnumerable<int> Columns(AnnexColumn about) => Header is null ? [] : Enumerable.Range(0, Header.Meanings.Count).Where(c => Header.Meanings[c]?.Column == about);

    /// <summary>Takes a row that is a section heading or a note; false for a row of data.</summary>
    public bool TakeHeading(RawRow row)
    {
        var own = row.Cells.Where(c => c.Text.Length > 0 && !c.FromLeft && !c.FromAbove).ToArray();
        if (own.Length == 0) own = [.. row.Cells.Where(c => c.Text.Length > 0 && !c.FromLeft)];
        // "说明 | A类指…" and "合计 | 12" below a table.
        if (own.Length == 2 && words.IsNoteWord(own[0].Text)) return true;
        var others = row.Cells.Any(c => c.Text.Length > 0 && c.FromAbove);
        if (own.Length != 1 || (others && !row.IsCaption)) return false;
        var text = CellText.OneLine(own[0].Text);
        var categories = words.IsNote(text) ? [] : CategoryText.InHeading(text);
        if (categories.Count == 0 && text.Length <= 12 && row.Cells.Count > 1) categories = CategoryText.InCell(text) ?? [];
        var wide = row.Cells.Count(c => c.FromLeft) * 2 >= row.Cells.Count - 1;
        if (categories.Count == 0 && !row.IsCaption && (wide || row.Cells[0].Text.Length > 0)) categories = CategoryText.InNumbering(text);
        if (categories.Count > 0) (Section, Above) = (categories, []);
        if (categories.Count > 0 || row.IsCaption || words.IsNote(text)) return true;
        // A lonely name is a broken row, to be named; a lonely text elsewhere or across the table is a heading.
        return wide || Header is null || !Columns(AnnexColumn.Name).Any(c => row.Cells.Count > c && row.Cells[c].Text.Length > 0);
    }

    /// <summary>Ends a table.</summary>
    public void Leave(RawTable table)
    {
        if (_skipped.Count > 0)
        {
            var first = string.Join(" | ", _skipped[0].Cells.Where(c => c.Text.Length > 0 && !c.FromLeft).Select(c => CellText.OneLine(c.Text)).Take(4));
            Notes.Add($"{table.Place}: left out because no heading says what the columns are: {_skipped.Count} {(_skipped.Count == 1 ? "row" : "rows")}, the first in row {_skipped[0].Number}: {first}");
        }

        if (table.HiddenRows.Count > 0) Notes.Add($"{table.Place}: {table.HiddenRows.Count} hidden {(table.HiddenRows.Count == 1 ? "row was" : "rows were")} read like the others; see whether they belong to the list: row {string.Join(", ", table.HiddenRows.Take(10))}");
    }
}
