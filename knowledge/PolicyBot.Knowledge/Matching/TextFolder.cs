using System.Text;
using ICU4N.Text;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Folds what people type to units that compare equal when a person would call them equal (design §5).</summary>
/// <remarks>NFKC and case, zero-width characters, ®/™, accents, Traditional to Simplified, Hong Kong and Taiwan words, dots and hyphens.</remarks>
public sealed class TextFolder
{
    /// <summary>Longer text is cut: nobody needs more to name a certificate, and hostile input stays cheap.</summary>
    public const int MaxLength = 600;

    private readonly KeyValuePair<string, string>[] _variants;

    /// <summary>Creates a folder that also reads these variants, left to right.</summary>
    public TextFolder(IEnumerable<KeyValuePair<string, string>> variants) =>
        _variants = [.. variants.Where(v => v.Key != v.Value).OrderByDescending(v => v.Key.Length)];

    /// <summary>The units of a text.</summary>
    internal List<Unit> Units(string text)
    {
        if (text.Length > MaxLength) text = text[..MaxLength];
        var pieces = Split(Plain(text));
        var units = new List<Unit>(pieces.Count);
        foreach (var (piece, gap) in pieces)
        {
            var upper = piece.Length > 1 && piece.All(c => !char.IsLower(c)) && piece.Any(char.IsUpper);
            var lower = piece.ToLowerInvariant();
            var kind = HanTable.IsHan(lower[0]) ? UnitKind.Han : char.IsAsciiDigit(lower[0]) ? UnitKind.Number : UnitKind.Latin;
            units.Add(new Unit(lower, kind == UnitKind.Latin ? Stem(lower) : lower, kind, upper, gap));
        }

        return JoinSpelledOut(units);
    }

    /// <summary>The folded text with single spaces between Latin words, for keys and messages.</summary>
    public string Fold(string text) => string.Join(' ', Units(text).Select(u => u.Text));

    /// <summary>The Simplified form of a text, character by character; lengths and positions stay.</summary>
    public static string ToSimplified(string text) => HanTable.ToSimplified(text);

    private string Plain(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            builder.Append(c switch { '®' or '™' or '℠' => ' ', '+' or '＋' => " plus ", '&' or '＆' => " and ", '\'' or '’' => "", _ => c });
        }

        // NFKC with zero-width characters dropped; case is kept for the moment because capitals mark abbreviations.
        var composed = Normalizer2.NFKCInstance.Normalize(builder.ToString());
        var decomposed = Normalizer2.NFDInstance.Normalize(composed);
        builder.Clear();
        foreach (var c in decomposed)
        {
            var category = char.GetUnicodeCategory(c);
            if (category is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format) continue;
            builder.Append(HanTable.ToSimplified(c));
        }

        foreach (var (from, to) in _variants) builder.Replace(from, to);
        return builder.ToString();
    }

    private static List<(string Piece, bool Gap)> Split(string text)
    {
        var pieces = new List<(string, bool)>();
        var gap = false;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (HanTable.IsHan(c))
            {
                pieces.Add((text[i..(i + 1)], gap));
                gap = false;
                i++;
            }
            else if (char.IsAsciiDigit(c) || char.IsLetter(c))
            {
                var digit = char.IsAsciiDigit(c);
                var end = i + 1;
                while (end < text.Length && !HanTable.IsHan(text[end]) && (digit ? char.IsAsciiDigit(text[end]) : char.IsLetter(text[end]))) end++;
                pieces.Add((text[i..end], gap));
                gap = false;
                i = end;
            }
            else
            {
                gap |= c is ',' or ';' or '。' or '、' or ':' or '!' or '?' or '\n';
                i++;
            }
        }

        return pieces;
    }

    /// <summary>"C.F.A." and "C F A" are one abbreviation.</summary>
    private static List<Unit> JoinSpelledOut(List<Unit> units)
    {
        var joined = new List<Unit>(units.Count);
        for (var i = 0; i < units.Count;)
        {
            var end = i;
            while (end < units.Count && units[end] is { Kind: UnitKind.Latin, Text.Length: 1 } && (end == i || !units[end].Gap)) end++;
            if (end - i >= 3)
            {
                var text = string.Concat(units.Skip(i).Take(end - i).Select(u => u.Text));
                joined.Add(new Unit(text, Stem(text), UnitKind.Latin, true, units[i].Gap));
                i = end;
            }
            else
            {
                joined.Add(units[i]);
                i++;
            }
        }

        return joined;
    }

    private static string Stem(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
}
