using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>English number words up to the thousands: sixty-five, two hundred and six, nineteen sixty-one, sixties.</summary>
internal static partial class NumberEnglish
{
    private static readonly Dictionary<string, int> Words = Table(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "twenty thirty forty fifty sixty seventy eighty ninety");

    private static readonly Dictionary<string, int> Decades = new()
    {
        ["twenties"] = 20, ["thirties"] = 30, ["forties"] = 40, ["fifties"] = 50,
        ["sixties"] = 60, ["seventies"] = 70, ["eighties"] = 80, ["nineties"] = 90,
    };

    /// <summary>The number whose first word starts at <paramref name="start"/>, or null.</summary>
    public static NumberMention? Read(string text, int start)
    {
        if (start > 0 && (FoldedText.IsLatin(text[start - 1]) || char.IsAsciiDigit(text[start - 1]))) return null;
        var first = Word(text, start);
        if (Decades.TryGetValue(first, out var decade))
        {
            return new NumberMention(new TextSpan(start, first.Length), decade, Approximate: true, Upper: decade + 9);
        }

        int total = 0, group = 0, end = start, last = 0;
        var any = false;
        for (var at = start; at < text.Length;)
        {
            var word = Word(text, at);
            if (word.Length == 0) break;
            if (Words.TryGetValue(word, out var value))
            {
                if (!any || last >= 100 && value < 100 || last is >= 20 and < 100 && value is > 0 and < 10) group += value;
                else if (group is >= 13 and <= 20 && value >= 10) (total, group) = (group * 100, value); // nineteen sixty-one
                else break;
                last = value;
            }
            else if (word == "hundred" && (any || ArticleBefore(text, start)) && last < 100) (group, last) = (Math.Max(group, 1) * 100, 100);
            else if (word == "thousand" && any && group > 0 && total == 0) (total, group, last) = (group * 1000, 0, 1000);
            else if (word == "and" && last >= 100 && Words.ContainsKey(Word(text, Next(text, at + 3)))) { at = Next(text, at + 3); continue; }
            else break;
            any = true;
            end = at + word.Length;
            at = Next(text, end);
        }

        return any && total + group < 1_000_000 ? new NumberMention(new TextSpan(start, end - start), total + group) : null;
    }

    /// <summary>"the big 5-0", "big six-oh": a round birthday, or null.</summary>
    public static NumberMention? Big(string text, int start)
    {
        if (text[start] is not ('t' or 'b') || start > 0 && FoldedText.IsLatin(text[start - 1])) return null;
        var big = BigBirthday().Match(text, start);
        if (!big.Success) return null;
        var tens = big.Groups["tens"].Value;
        return new NumberMention(new TextSpan(start, big.Length), (Words.TryGetValue(tens, out var ten) ? ten : tens[0] - '0') * 10);
    }

    [GeneratedRegex(@"\G(?:the\s)?big\s(?<tens>[2-9]|two|three|four|five|six|seven|eight|nine)\s?-?\s?(?:0|oh?)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BigBirthday();

    private static bool ArticleBefore(string text, int start) => text.AsSpan(0, start).EndsWith("a ");

    private static string Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && FoldedText.IsLatin(text[end]) && end - start < 12) end++;
        return end < text.Length && FoldedText.IsLatin(text[end]) ? "" : text[start..end];
    }

    // One space or hyphen, with a little slack: "fifty - two".
    private static int Next(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && text[end] is ' ' or '-') end++;
        return end == at ? text.Length : end;
    }

    private static Dictionary<string, int> Table(string units, string tens)
    {
        var table = units.Split(' ').Select((word, i) => (word, i)).ToDictionary(p => p.word, p => p.i);
        foreach (var (word, i) in tens.Split(' ').Select((word, i) => (word, i))) table[word] = (i + 2) * 10;
        // "sixtyfive", as phones hear it.
        foreach (var ten in tens.Split(' '))
        {
            foreach (var unit in units.Split(' ')[1..10]) table[ten + unit] = table[ten] + table[unit];
        }

        table["fourty"] = 40;
        table["nought"] = 0;
        table["naught"] = 0;
        return table;
    }
}
