namespace PolicyBot.Understanding;

/// <summary>
/// Chinese numerals up to the ten thousands: 六十五, 廿八, 卅五, 五十有三, 陆拾伍, 一百零二, 一九六一, and the vague 六七十 and 三十五六.
/// </summary>
internal static class NumberChinese
{
    private const string DigitForms = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖";
    private const int LongestRun = 9;
    private const string UnitForms = "十百千万拾佰仟廿卅卌两有";

    /// <summary>True for a character a numeral may start with.</summary>
    public static bool IsNumeral(char c) => c != '有' && (DigitForms.Contains(c, StringComparison.Ordinal) || UnitForms.Contains(c, StringComparison.Ordinal));

    /// <summary>The numeral starting at <paramref name="start"/>, opaque where the run of numerals is no number (万一).</summary>
    public static NumberMention? Read(string text, int start)
    {
        if (Spaced(text, start) is { } spaced) return spaced;
        var end = start;
        while (end < text.Length && (IsNumeral(text[end]) || text[end] == '有' && IsInfix(text, start, end))) end++;
        var span = new TextSpan(start, end - start);
        var run = text[start..end];
        // 百岁, 半百, 千万: a lone unit is a manner of speaking.
        if (run.Length > LongestRun || run.Length == 1 && Unit(run[0]) >= 100) return new NumberMention(span, 0, Opaque: true);
        // 五十挂零: no nought.
        if (run is "零" or "〇" && start > 0 && text[start - 1] == '挂') return new NumberMention(span, 0, Opaque: true);
        if (Positional(run) is { } number) return new NumberMention(span, number);
        if (Vague(run) is { } vague) return new NumberMention(span, vague.Low, Approximate: true, Upper: vague.High);
        return Value(run) is { } value ? new NumberMention(span, value) : new NumberMention(span, 0, Opaque: true);
    }

    // 六 十 五, as phones write what they hear. 五十 五年经验 is two numbers: one gap alone must stand before a unit.
    private static NumberMention? Spaced(string text, int start)
    {
        var run = new System.Text.StringBuilder();
        var end = start;
        var (gaps, beforeUnit) = (0, false);
        for (var i = start; i < text.Length && run.Length <= LongestRun; i++)
        {
            if (IsNumeral(text[i]))
            {
                if (i > end) (gaps, beforeUnit) = (gaps + 1, Unit(text[i]) > 0);
                run.Append(text[i]);
                end = i + 1;
            }
            else if (text[i] != ' ' || i == end + 1) break;
        }

        var joined = run.ToString();
        if (gaps == 0 || (gaps == 1 && !beforeUnit) || joined.Length > LongestRun || !joined.Any(c => Unit(c) > 0) || Vague(joined) is not null) return null;
        return Value(joined) is { } value ? new NumberMention(new TextSpan(start, end - start), value) : null;
    }

    // 五十有三: the classical "and", only behind a ten and before a digit.
    private static bool IsInfix(string text, int start, int at) =>
        at > start && text[at - 1] is '十' or '拾' && at + 1 < text.Length && Digit(text[at + 1]) > 0;

    private static int Digit(char c)
    {
        if (c == '两') return 2;
        var at = DigitForms.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? -1 : at < 10 ? at : at - 10;
    }

    private static int Unit(char c) => c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, '万' => 10000, _ => 0 };

    // 一九六一, 六五 (as in 六五年): digits in a row. Two digits alone may also be vague (五六岁) and are left to Vague.
    private static int? Positional(string run)
    {
        if (run.Length is < 2 or > 6 || run.Any(c => c == '两' || Digit(c) < 0)) return null;
        var value = run.Aggregate(0, (sum, c) => sum * 10 + Digit(c));
        return run.Length == 2 && Digit(run[1]) - Digit(run[0]) == 1 ? null : value;
    }

    private static (int Low, int High)? Vague(string run)
    {
        // 六七十 and 五六: two neighbouring digits; 三十五六: two neighbouring digits behind a ten.
        if (run.Length is 2 or 3 && Step(run, 0) is { } low && (run.Length == 2 || Unit(run[2]) == 10))
        {
            var unit = run.Length == 3 ? 10 : 1;
            return (low * unit, (low + 1) * unit);
        }

        if (run.Length is 3 or 4 && Step(run, run.Length - 2) is { } ones && Value(run[..^2]) is { } tens and >= 10 and < 100 && tens % 10 == 0)
        {
            return (tens + ones, tens + ones + 1);
        }

        return null;
    }

    private static int? Step(string run, int at) =>
        Digit(run[at]) is > 0 and var low && Digit(run[at + 1]) == low + 1 ? low : null;

    private static int? Value(string run)
    {
        int total = 0, digit = -1, lastUnit = int.MaxValue;
        foreach (var c in run)
        {
            if (c == '有') continue;
            if (c is '廿' or '卅' or '卌')
            {
                if (digit >= 0 || lastUnit <= 10) return null;
                (total, lastUnit) = (total + (c == '廿' ? 20 : c == '卅' ? 30 : 40), 10);
            }
            else if (Digit(c) is >= 0 and var value)
            {
                if (digit > 0) return null;
                digit = value;
            }
            else
            {
                var unit = Unit(c);
                if (unit >= lastUnit || digit < 0 && unit != 10 && total == 0 && run.Length > 1) return null;
                if (digit == 0 && unit != 10) return null;
                total += (digit <= 0 ? 1 : digit) * unit;
                (digit, lastUnit) = (-1, unit);
            }
        }

        // 一百五 is 150, 一百零五 is 105, 六十五 is 65.
        if (digit > 0) total += digit * (lastUnit >= 100 && lastUnit != int.MaxValue && !run.Contains('零', StringComparison.Ordinal) && !run.Contains('〇', StringComparison.Ordinal) ? lastUnit / 10 : 1);
        return total == 0 && digit < 0 ? null : total;
    }
}
