namespace PolicyBot.Wording;

/// <summary>How Chinese is written. Not a language of its own: the sentences are the same.</summary>
public enum ChineseScript
{
    /// <summary>Simplified characters, as in our data.</summary>
    Simplified,

    /// <summary>Traditional characters, rendered from the Simplified ones.</summary>
    Traditional,
}
