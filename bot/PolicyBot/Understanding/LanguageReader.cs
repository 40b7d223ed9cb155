using PolicyBot.Knowledge;

namespace PolicyBot.Understanding;

/// <summary>Tells the language of a message by what is written; names and abbreviations say nothing.</summary>
public static class LanguageReader
{
    /// <summary>The language, or null for "FCCA", "65" or an emoji.</summary>
    /// <param name="text">The message.</param>
    /// <param name="lexemes">Words that mark English.</param>
    public static Language? Read(string text, Lexemes lexemes)
    {
        if (text.Any(c => c is >= '\u3400' and <= '\u9FFF')) return Language.Zh;
        var words = lexemes.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(lexemes.EnglishWords.Contains) ? Language.En : null;
    }
}
