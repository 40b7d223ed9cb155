namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>A table as a file shows it, before anyone knows what it is about.</summary>
/// <param name="Place">Where a person finds it: "sheet 'List'", "table 2", "page 3".</param>
/// <param name="Rows">From top to bottom; text before the table comes first, as captions.</param>
internal sealed record RawTable(string Place, IReadOnlyList<RawRow> Rows)
{
    /// <summary>Set where the place has a name that may say the category, such as a sheet.</summary>
    public string? Title { get; init; }

    /// <summary>True where this is the next page of the table before.</summary>
    public bool Continues { get; init; }

    /// <summary>Numbers of the rows that the program does not show; read like the others, but worth a look.</summary>
    public IReadOnlyList<int> HiddenRows { get; init; } = [];

    /// <summary>True where a text under no header means that a row fell apart.</summary>
    public bool Strict { get; init; }
}

/// <summary>One row; all rows of a table are equally wide, captions have one cell.</summary>
/// <param name="Number">The number a person would count or the program shows.</param>
/// <param name="Cells">From left to right.</param>
internal sealed record RawRow(int Number, IReadOnlyList<RawCell> Cells)
{
    /// <summary>True for text that stands outside the grid.</summary>
    public bool IsCaption { get; init; }
}

/// <summary>One cell. A merged cell repeats its text wherever it reaches.</summary>
/// <param name="Text">Its text, trimmed; lines are kept apart by <c>\n</c>.</param>
/// <param name="FromAbove">True where the text belongs to a merged cell that begins in a row above.</param>
/// <param name="FromLeft">True where the text belongs to a merged cell that begins in a column to the left.</param>
internal readonly record struct RawCell(string Text, bool FromAbove = false, bool FromLeft = false);
