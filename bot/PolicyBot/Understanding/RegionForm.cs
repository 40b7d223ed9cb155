namespace PolicyBot.Understanding;

/// <summary>What kind of word names a region.</summary>
internal enum RegionWord
{
    /// <summary>The country: UK, 英国.</summary>
    Name,

    /// <summary>Its people: British.</summary>
    Demonym,

    /// <summary>A Chinese word that can only mean a person of it: 港籍, 台胞; or a flag.</summary>
    Person,

    /// <summary>A city or province in it: London.</summary>
    Place,
}

/// <summary>A word for one region or, where they share it, several.</summary>
internal sealed record RegionForm(string Text, RegionWord Kind, IReadOnlyList<string> Codes);

/// <summary>A word for a region found in a text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Form">Which word.</param>
/// <param name="Misspelt">True when it is only nearly that word.</param>
internal sealed record RegionMention(TextSpan Span, RegionForm Form, bool Misspelt = false);
