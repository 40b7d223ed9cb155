using PolicyBot.Knowledge;

namespace PolicyBot.Understanding;

/// <summary>Tells the language of a message by the words a sentence needs; names and abbreviations say nothing.</summary>
public static class LanguageReader
{
    private const int EnoughEnglish = 2;

    /// <summary>The language, or null for "FCCA", "65" or an emoji.</summary>
    /// <param name="text">The message.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="lexemes">Words that mark a language.</param>
    public static Language? Read(string text, string folded, Lexemes lexemes)
    {
        var english = folded.Split(' ').Count(lexemes[LexemeList.EnglishWords].Contains);
        if (!text.Any(IsHan)) return english > 0 ? Language.En : null;
        // "I'm a 注册会计师 from the UK": a Chinese name in an English sentence.
        return english >= EnoughEnglish && !HasSentence(folded, lexemes) ? Language.En : Language.Zh;
    }

    /// <summary>True when the Chinese of a message is more than a name.</summary>
    public static bool HasSentence(string folded, Lexemes lexemes) => lexemes.Holds(LexemeList.ChineseWords, folded);

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';
}
