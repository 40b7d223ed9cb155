using System.Text;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Folds what people type to units that compare equal when a person would call them equal (design §5).</summary>
/// <remarks>NFKC and case, zero-width characters, ®/™, accents, Traditional to Simplified, Hong Kong and Taiwan words, dots and hyphens.</remarks>
public sealed class TextFolder
{
    /// <summary>Longer text is cut: nobody needs more to name a certificate, and hostile input stays cheap.</summary>
    public const int MaxLength = 600;

    private const int LongestAbbreviation = 6;
    private readonly (string From, string To, ulong Mask)[] _variants;

    /// <summary>Creates a folder that also reads these variants, left to right.</summary>
    public TextFolder(IEnumerable<KeyValuePair<string, string>> variants) =>
        _variants = [.. variants.Where(v => v.Key != v.Value).OrderByDescending(v => v.Key.Length).Select(v => (v.Key, v.Value, Mask(v.Key)))];

    /// <summary>The units of a text.</summary>
    internal List<Unit> Units(string text)
    {
        var plain = Plain(text);
        var units = new List<Unit>((plain.Length / 4) + 4);
        var (gap, dotted, spaced) = (false, false, true);
        var listed = Pauses.ListsBySlashes(plain);
        for (var i = 0; i < plain.Length;)
        {
            var c = plain[i];
            if (HanTable.IsHan(c))
            {
                var han = HanTable.Text(c);
                units.Add(new Unit(han, han, UnitKind.Han, false, gap));
                i++;
            }
            else if (char.IsAsciiDigit(c) || char.IsLetter(c))
            {
                var end = End(plain, i);
                // "P.E." is one abbreviation; "C F A" is made one below.
                if (dotted && !spaced && end - i == 1 && units is [.., { Kind: UnitKind.Latin } last] && IsInitials(last)) units[^1] = Initials(last.Text + char.ToLowerInvariant(c), last.Gap);
                else if (!spaced && !dotted && Ordinal(units, plain.AsSpan(i, end - i)) is { } ordinal) units[^1] = new Unit(ordinal, ordinal, UnitKind.Latin, false, units[^1].Gap);
                else units.Add(char.IsAsciiDigit(c) ? Number(plain[i..end], gap) : Latin(plain[i..end], gap));
                i = end;
            }
            else
            {
                gap |= c is ',' or ';' or '。' or '、' or ':' or '!' or '?' or '\n' || (c is '.' && Pauses.Ends(plain, i)) || (c is '/' && listed);
                dotted |= c == '.';
                spaced |= c != '.';
                i++;
                continue;
            }

            (gap, dotted, spaced) = (false, false, false);
        }

        return JoinSpelledOut(units);
    }

    /// <summary>The folded text with single spaces between Latin words, for keys and messages.</summary>
    public string Fold(string text) => Joined(Units(text));

    /// <summary>Units as one folded text.</summary>
    internal static string Joined(List<Unit> units) => string.Join(' ', units.Select(u => u.Text));

    /// <summary>The Simplified form of a text, character by character; lengths and positions stay.</summary>
    public static string ToSimplified(string text) => HanTable.ToSimplified(text);

    /// <summary>The Traditional form of a text, by words where they decide, with the quotation marks that go with it.</summary>
    public static string ToTraditional(string text) => HanTable.ToTraditional(text);

    private string Plain(string text)
    {
        var length = Math.Min(text.Length, MaxLength);
        var builder = new StringBuilder(length + 16);
        var han = false;
        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c)) builder.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) builder.Append(CharacterFold.Of(c, text[++i]));
            else builder.Append(CharacterFold.Of(c));
            han |= HanTable.IsHan(c);
        }

        if (han)
        {
            var mask = 0UL;
            foreach (var chunk in builder.GetChunks()) mask |= Mask(chunk.Span);
            foreach (var (from, to, needed) in _variants)
            {
                // Most texts have not even the characters.
                if ((mask & needed) != needed) continue;
                builder.Replace(from, to);
                mask |= Mask(to);
            }
        }

        return builder.ToString();
    }

    private static ulong Mask(ReadOnlySpan<char> text)
    {
        var mask = 0UL;
        foreach (var c in text) mask |= 1UL << (c % 64);
        return mask;
    }

    private static int End(string text, int start)
    {
        var digit = char.IsAsciiDigit(text[start]);
        var end = start + 1;
        while (end < text.Length && !HanTable.IsHan(text[end]) && (digit ? char.IsAsciiDigit(text[end]) : char.IsLetter(text[end]))) end++;
        return end;
    }

    /// <summary>"1st class" is "first class".</summary>
    private static string? Ordinal(List<Unit> units, ReadOnlySpan<char> ending) => ending switch
    {
        "st" when units is [.., { Text: "1" }] => "first",
        "nd" when units is [.., { Text: "2" }] => "second",
        "rd" when units is [.., { Text: "3" }] => "third",
        _ => null,
    };

    private static bool IsInitials(Unit unit) => unit.Text.Length == 1 || (unit.Capitals && unit.Text.Length <= 6);

    private static Unit Number(string text, bool gap) => new(text, text, UnitKind.Number, false, gap);

    private static Unit Latin(string piece, bool gap)
    {
        var (upper, lower) = (false, false);
        foreach (var c in piece)
        {
            upper |= char.IsUpper(c);
            lower |= char.IsLower(c);
        }

        var text = upper ? piece.ToLowerInvariant() : piece;
        // CISPS is not the plural of CISP.
        var capitals = upper && !lower;
        return new Unit(text, capitals && text.Length <= LongestAbbreviation ? text : Stem(text), UnitKind.Latin, capitals, gap);
    }

    private static Unit Initials(string text, bool gap) => new(text, Stem(text), UnitKind.Latin, true, gap);

    /// <summary>"C F A" and "c.f.a." are one abbreviation.</summary>
    private static List<Unit> JoinSpelledOut(List<Unit> units)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var end = i;
            // "a C F A" starts with an article.
            while (end < units.Count && units[end] is { Kind: UnitKind.Latin, Text.Length: 1 } && (end == i || (!units[end].Gap && units[end].Capitals == units[i].Capitals))) end++;
            if (end - i < 3) continue;
            units[i] = Initials(string.Concat(units.Skip(i).Take(end - i).Select(u => u.Text)), units[i].Gap);
            units.RemoveRange(i + 1, end - i - 1);
        }

        return units;
    }

    private static string Stem(string word) =>
        Spellings.Of(word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word);
}
