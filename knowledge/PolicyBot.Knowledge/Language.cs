namespace PolicyBot.Knowledge;

/// <summary>The languages the product speaks. Traditional Chinese is rendered from <see cref="Zh"/>, not a language of its own.</summary>
public enum Language
{
    /// <summary>Simplified Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
