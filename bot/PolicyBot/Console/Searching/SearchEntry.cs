namespace PolicyBot.Console.Searching;

/// <summary>Everything one suggestion can be found by, folded as <see cref="SearchText"/> folds a query.</summary>
internal sealed class SearchEntry
{
    public required Suggestion Suggestion { get; init; }

    /// <summary>Place in the register; settles ties.</summary>
    public required int Order { get; init; }

    /// <summary>The abbreviation.</summary>
    public required string Abbreviation { get; init; }

    /// <summary>Names in either language, the official ones first.</summary>
    public required IReadOnlyList<NameForm> Names { get; init; }

    /// <summary>Abbreviation and names of the issuer.</summary>
    public required IReadOnlyList<NameForm> Issuers { get; init; }

    /// <summary>Name of the jurisdiction in either language.</summary>
    public required IReadOnlyList<string> Places { get; init; }
}

/// <summary>A name.</summary>
/// <param name="Text">Folded, with single spaces between Latin words.</param>
/// <param name="Initials">First letters of the pinyin; empty for Latin names.</param>
/// <param name="Pinyin">The pinyin run together; empty for Latin names.</param>
/// <param name="Alias">True for a name that is not the official one.</param>
internal sealed record NameForm(string Text, string Initials, string Pinyin, bool Alias);
