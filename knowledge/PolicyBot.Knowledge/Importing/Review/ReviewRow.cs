namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>One line of the review file; everything <c>apply</c> needs, so that nothing but this file is decisive.</summary>
public sealed record ReviewRow
{
    /// <summary>Columns of the file, in order.</summary>
    public static readonly string[] Columns =
    [
        "status", "qualification", "candidates", "note", "categories", "name_zh", "name_en", "abbreviation", "issuer", "issuer_zh", "issuer_en",
        "country", "field", "level", "url", "title", "remark", "place", "row", "list_version", "in_force", "source",
    ];

    /// <summary>Values in the order of <see cref="Columns"/>.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Status of the row.</summary>
    public required ReviewStatus Status { get; init; }
}
