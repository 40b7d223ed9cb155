using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Reads the answer to "has your birthday passed this year?": 过了, "not yet", 3月份的, "in March".</summary>
internal static partial class BirthdayReader
{
    /// <summary>The age it comes to; null when the message does not answer that, or falls in this very month.</summary>
    /// <param name="text">The message.</param>
    /// <param name="ages">The younger and the older age.</param>
    /// <param name="today">Today.</param>
    public static int? Read(string text, IReadOnlyList<int> ages, DateOnly today)
    {
        if (ages.Count != 2) return null;
        if (NotYet().IsMatch(text)) return ages[0];
        if (Passed().IsMatch(text)) return ages[1];
        if (Month().Match(text) is not { Success: true } month) return null;
        var number = month.Groups["zh"] is { Success: true } zh ? int.Parse(zh.Value, CultureInfo.InvariantCulture)
            : Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, n => n.Length > 0 && month.Groups["en"].Value.StartsWith(n, StringComparison.OrdinalIgnoreCase)) + 1;
        return number is < 1 or > 12 || number == today.Month ? null : number < today.Month ? ages[1] : ages[0];
    }

    [GeneratedRegex(@"\A\s*(?:no|nope|not\s+yet|no,?\s+not\s+yet|it\s+hasn'?t|hasn'?t\s+passed|still\s+to\s+come|later\s+this\s+year|没有?|沒有?|还没有?|還沒有?|尚未|未|仲未)(?:\s*(?:过|過|到|yet|passed|呢|咧|哦))*\s*[.。!！]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\A\s*(?:yes|yep|yeah|yes,?\s+(?:it\s+has|already|passed)|it\s+has(?:\s+passed)?|it\s+did|has\s+passed|already(?:\s+passed)?|passed|是的?|对|對|有|嗯|(?:已经|已經|早就?|刚刚?|剛剛?)?(?:过|過)(?:了|咗|完了)?|已(?:过|過))\s*[.。!！]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Passed();

    [GeneratedRegex(@"\A\s*(?:(?:in|on|it'?s\s+in|my\s+birthday\s+is\s+in|我?的?生日?(?:是|在)?|是|在)\s*)?(?:(?<zh>1[0-2]|[1-9])\s*月(?:份|底|初|中旬?|里|裡)?(?:的|生|生日|出生)*|(?<en>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\s*[.。!！]?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Month();
}
