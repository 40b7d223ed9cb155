namespace PolicyBot.Understanding;

/// <summary>Finds every number of a folded text: digits, English words, Chinese numerals. Left to right, one pass.</summary>
internal static class NumberScanner
{
    /// <summary>A message with more numbers than this is a table or an attack, not an answer.</summary>
    public const int MaxNumbers = 40;

    private const int MostDigits = 6;

    /// <summary>All numbers in order; empty when there are more than <see cref="MaxNumbers"/>.</summary>
    public static List<NumberMention> Scan(string text)
    {
        var numbers = new List<NumberMention>();
        for (var i = 0; i < text.Length;)
        {
            var found = At(text, i);
            if (found is not { } number)
            {
                i = Skip(text, i);
                continue;
            }

            numbers.Add(number);
            if (numbers.Count > MaxNumbers) return [];
            i = number.End;
        }

        JoinPhoneNumbers(text, numbers);
        return numbers;
    }

    private static NumberMention? At(string text, int i)
    {
        if (char.IsAsciiDigit(text[i])) return Digits(text, i);
        if (NumberChinese.IsNumeral(text[i])) return Signed(text, NumberChinese.Read(text, i));
        if (!FoldedText.IsLatin(text[i])) return null;
        return NumberEnglish.Big(text, i) ?? Signed(text, NumberEnglish.Read(text, i));
    }

    // A word is looked at once, at its start.
    private static int Skip(string text, int i)
    {
        if (!FoldedText.IsLatin(text[i])) return i + 1;
        while (i < text.Length && FoldedText.IsLatin(text[i])) i++;
        return i;
    }

    private static NumberMention Digits(string text, int start)
    {
        var end = start;
        var points = 0;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end])) end++;
            else if (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) (end, points) = (end + 1, points + 1);
            else if (text[end] == ',' && IsThousands(text, start, end)) end += 4;
            else break;
        }

        var raw = text[start..end].Replace(",", "", StringComparison.Ordinal);
        var whole = raw.Split('.')[0];
        var glued = start > 0 && (FoldedText.IsLatin(text[start - 1]) || text[start - 1] is '.' or '+' or '#' or '_' or '@' || IsHyphenated(text, start));
        var opaque = glued || points > 1 || whole.Length > MostDigits;
        var span = new TextSpan(start, end - start);
        return opaque ? new NumberMention(span, 0, Opaque: true) : Signed(text, new NumberMention(span, int.Parse(whole, System.Globalization.CultureInfo.InvariantCulture)))!.Value;
    }

    private static bool IsThousands(string text, int start, int comma) =>
        comma - start is >= 1 and <= 3 && comma + 3 < text.Length
        && text.AsSpan(comma + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (comma + 4 == text.Length || !char.IsAsciiDigit(text[comma + 4]));

    // PMI-65, B-2: the hyphen belongs to a code; "aged-65" is nobody's spelling.
    private static bool IsHyphenated(string text, int start) =>
        start > 1 && text[start - 1] == '-' && FoldedText.IsLatin(text[start - 2]);

    private static NumberMention? Signed(string text, NumberMention? read)
    {
        if (read is not { Opaque: false } number) return read;
        var before = text.AsSpan(0, number.Start);
        var sign = before.EndsWith("minus ") ? 6 : before.EndsWith("negative ") ? 9
            : before.EndsWith("负") ? 1
            : before.EndsWith("-") && (before.Length == 1 || !IsOperand(before[^2])) ? 1 : 0;
        if (sign == 0) return number;
        return number with { Span = new TextSpan(number.Start - sign, number.Span.Length + sign), Value = -number.Value };
    }

    private static bool IsOperand(char c) => char.IsLetterOrDigit(c) || c == ')' || c == '-';

    // 138 0013 8000, 021-6267-7000: three groups, or seven digits and more, in one breath.
    private static void JoinPhoneNumbers(string text, List<NumberMention> numbers)
    {
        for (var i = 0; i < numbers.Count;)
        {
            var end = i + 1;
            while (end < numbers.Count && numbers[end].Start - numbers[end - 1].End <= 1
                && text[(numbers[end].Start - 1)..numbers[end].Start] is " " or "-"
                && char.IsAsciiDigit(text[numbers[end].Start]) | text[numbers[end].Start] == '-') end++;
            var digits = 0;
            for (var k = i; k < end; k++) digits += numbers[k].Span.Length;
            if (end - i >= 2 && digits >= 7 && !IsIsoDate(text, numbers[i].Start, numbers[end - 1].End))
            {
                for (var k = i; k < end; k++) numbers[k] = numbers[k] with { Opaque = true };
            }

            i = end;
        }
    }

    private static bool IsIsoDate(string text, int start, int end) =>
        end - start is >= 8 and <= 10 && text[start] is '1' or '2' && start + 4 < text.Length && text[start + 4] is '-' or ' ';
}
