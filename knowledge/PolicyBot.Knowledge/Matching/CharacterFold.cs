using System.Globalization;
using ICU4N.Text;

namespace PolicyBot.Knowledge.Matching;

/// <summary>What one character is read as: NFKC, without accents and zero-width characters, Traditional as Simplified. Case is kept.</summary>
/// <remarks>Looked up once per character and remembered; normalising whole texts cost more than all the matching.</remarks>
internal static class CharacterFold
{
    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>The characters that stand for one character; empty when it counts for nothing.</summary>
    public static string Of(char c) => Known[c] ??= Make(c);

    /// <summary>The same for a character outside the basic plane (𝐂𝐅𝐀 in mathematical letters).</summary>
    public static string Of(char high, char low)
    {
        var text = string.Create(2, (high, low), static (span, pair) => (span[0], span[1]) = pair);
        // Flags and emoji stand for themselves.
        return char.ConvertToUtf32(high, low) is (>= 0x1F191 and <= 0x1F1FF) or (>= 0x1F300 and <= 0x1FAFF) ? text : Plain(text);
    }

    private static string Make(char c) => c switch
    {
        '®' or '™' or '℠' or '©' => " ",
        '+' or '＋' => " plus ",
        '&' or '＆' => " and ",
        '\'' or '’' or '‘' or '＇' => "",
        // Half of a pair says nothing; ICU would throw.
        _ when char.IsSurrogate(c) => " ",
        _ when char.IsAscii(c) => c.ToString(),
        _ when HanTable.IsTabled(c) => HanTable.Fold(c),
        _ => Plain(c.ToString()),
    };

    /// <summary>The same by ICU4N's rules, from which the table is made.</summary>
    internal static string Plain(string text)
    {
        var decomposed = Normalizer2.NFDInstance.Normalize(Normalizer2.NFKCInstance.Normalize(text));
        return string.Concat(decomposed
            .Where(d => char.GetUnicodeCategory(d) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            .Select(HanTable.ToSimplified));
    }
}
