namespace PolicyBot.Knowledge;

/// <summary>The same words in Simplified Chinese and in English. Neither side is ever empty in loaded data.</summary>
public readonly record struct Bilingual(string Zh, string En)
{
    /// <summary>The words in one language.</summary>
    public string In(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>Applies the same change to both sides.</summary>
    public Bilingual Select(Func<string, string> change) => new(change(Zh), change(En));
}
