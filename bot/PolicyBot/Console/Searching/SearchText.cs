using System.Text;
using ICU4N.Text;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Console.Searching;

/// <summary>Folds names and queries alike: full width, case, Traditional characters, marks and punctuation do not matter.</summary>
internal static class SearchText
{
    /// <summary>Longer queries are cut: nobody types more to find a certificate.</summary>
    public const int MaxLength = 100;

    /// <summary>Letters, digits and Chinese characters; everything else is one space. Spaces beside Chinese characters vanish.</summary>
    public static string Fold(string text)
    {
        if (text.Length > 4 * MaxLength) text = text[..(4 * MaxLength)];
        var simplified = TextFolder.ToSimplified(Normalize(text));
        var folded = new StringBuilder(simplified.Length);
        var gap = false;
        foreach (var c in simplified)
        {
            if (!char.IsLetterOrDigit(c))
            {
                // A zero-width character or an accent mark is inside a word, not between two.
                gap |= char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.NonSpacingMark);
                continue;
            }

            if (gap && folded.Length > 0 && !PinyinReader.IsHan(c) && !PinyinReader.IsHan(folded[^1])) folded.Append(' ');
            gap = false;
            folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    // ICU4N's, because .NET's own leaves text alone under invariant globalization. Half a surrogate pair is not text.
    private static string Normalize(string text) =>
        Normalizer2.NFKCInstance.Normalize(text.Any(char.IsSurrogate) ? new string([.. text.Where(c => !char.IsSurrogate(c))]) : text);
}
