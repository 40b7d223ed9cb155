using System.Text.RegularExpressions;

namespace PolicyBot.Understanding.Titles;

/// <summary>Reads years of work, in completed years: "10 years, 2 of them in Shanghai", 八年，其中上海三年, 刚到三个月.</summary>
internal static partial class TitleYears
{
    private const int Most = 60;
    private const int LongestBare = 24;

    /// <summary>Years of relevant work, and years of it in Shanghai; null is not said.</summary>
    /// <param name="text">The folded message.</param>
    /// <param name="bare">Whether a number without a unit may be meant.</param>
    public static (int? Years, int? InShanghai) Read(string text, bool bare)
    {
        int? years = null, inShanghai = null;
        var lone = bare && text.Length <= LongestBare;
        foreach (var clause in Pause().Split(text))
        {
            var there = Shanghai().IsMatch(clause);
            if (Of(clause, lone || there) is not { } number) continue;
            if (there) inShanghai ??= number;
            else years ??= number;
        }

        return (years, inShanghai);
    }

    private static int? Of(string clause, bool bare)
    {
        if (UnderOne().IsMatch(clause)) return 0;
        var numbers = NumberScanner.Scan(clause).Where(n => n is { Opaque: false, Approximate: false, Value: >= 0 and <= Most }).ToArray();
        foreach (var number in numbers)
        {
            var after = clause[number.End..];
            if (Months().IsMatch(after)) return number.Value / 12;
            // "Almost ten years" are not ten.
            if (Unit().IsMatch(after)) return Under().IsMatch(clause[..number.Start]) ? Math.Max(0, number.Value - 1) : number.Value;
        }

        return bare && numbers is [var only] && !OtherUnit().IsMatch(clause[only.End..]) ? only.Value : null;
    }

    [GeneratedRegex(@"[,;.!，；。、！\n]|其中|包括|\band\b|\bincluding\b|\bof which\b|\bincl\b")]
    private static partial Regex Pause();

    [GeneratedRegex(@"上海|沪|shanghai|\bsh\b")]
    private static partial Regex Shanghai();

    [GeneratedRegex(@"半年|(不到|不满|未满|少于|低于)\s*(一|1)\s*年|less than (a|one|1) year|under (a|one|1) year|half a year|few months|几个月|刚到|刚来|just arrived|just moved|没有在上海|没在上海|不在上海|还没到上海|not (yet )?in shanghai|never (worked )?in shanghai|\bzero\b|\bnone\b|^\s*没有\s*$|^\s*0\s*$")]
    private static partial Regex UnderOne();

    [GeneratedRegex(@"(快|将近|接近|近|差不多|不到|不满|未满|almost|nearly|close to|just under|less than|under)\s*$")]
    private static partial Regex Under();

    [GeneratedRegex(@"\A\s*(多|几|余|\+|plus|and a half|半)?\s*个?(周?年(?!\s*\d|起|开始|以来|毕业)|years?(?! old|-old|s old)|yrs?\b|y\b)")]
    private static partial Regex Unit();

    [GeneratedRegex(@"\A\s*(多|几)?\s*(个?月|months?|mos?\b)")]
    private static partial Regex Months();

    [GeneratedRegex(@"\A\s*(周?岁|%|k\b|万|years? old|-year-old|th\b|st\b|nd\b|rd\b|\d)")]
    private static partial Regex OtherUnit();
}
