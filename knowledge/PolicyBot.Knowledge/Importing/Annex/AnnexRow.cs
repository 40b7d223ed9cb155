using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>One certificate of the official table, as read.</summary>
public sealed record AnnexRow
{
    /// <summary>Sheet, table or page.</summary>
    public required string Place { get; init; }

    /// <summary>Row within the place, as a person counts.</summary>
    public required int Row { get; init; }

    /// <summary>Certificate categories, at least one.</summary>
    public required IReadOnlyList<Category> Categories { get; init; }

    /// <summary>Chinese name; may be empty if the English is there.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>English or original name; may be empty if the Chinese is there.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Short form, if the table has a column for it.</summary>
    public string Abbreviation { get; init; } = "";

    /// <summary>Issuer in Chinese.</summary>
    public string IssuerZh { get; init; } = "";

    /// <summary>Issuer in English.</summary>
    public string IssuerEn { get; init; } = "";

    /// <summary>Country or region as printed.</summary>
    public string Country { get; init; } = "";

    /// <summary>Field as printed.</summary>
    public string Field { get; init; } = "";

    /// <summary>Corresponding professional title as printed.</summary>
    public string Title { get; init; } = "";

    /// <summary>Grade as printed.</summary>
    public string Level { get; init; } = "";

    /// <summary>Web address as printed.</summary>
    public string Url { get; init; } = "";

    /// <summary>Remark as printed.</summary>
    public string Remark { get; init; } = "";
}
