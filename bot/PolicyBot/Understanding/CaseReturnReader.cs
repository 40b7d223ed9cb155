using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>Hears that a case looked at before is meant again: "back to candidate A", "back to my dad", 回到第一个人.</summary>
internal static partial class CaseReturnReader
{
    private const string BackEn = @"\b(?:(?:go|going|come|coming|switch|turn|now|let's\s+go)\s+)?(?:back|return|returning)\s+(?:again\s+)?to\s+(?:the\s+|my\s+|our\s+)?";
    private const string BackZh = "(?:回到|返回到?|回去看|回头看|看回|睇返|返去|说回|讲回|换回|切回|再看回?|再说回?)(?:我的?|那个|那位)?";
    private const string NounEn = "(?:one|case|caller|client|candidate|applicant|person|employee|colleague|guy|man|woman|lady|customer)";
    private const string NounZh = "(?:候选人|客户|员工|同事|申请人|来电人|来电者|应聘者)";

    /// <summary>The return; null when there is none.</summary>
    public static CaseReturn? Read(string text)
    {
        var folded = FoldedText.Of(text, TextFolder.ToSimplified).Text;
        if (Lone().Match(folded) is { Success: true } lone) return new CaseReturn(Place(lone.Groups["n"].Value), new TextSpan(lone.Index, lone.Length));
        if (Numbered().Match(folded) is { Success: true } numbered) return new CaseReturn(Place(numbered.Groups["n"].Value), new TextSpan(numbered.Index, numbered.Length));
        return ToSomebody().Match(folded) is { Success: true } somebody ? new CaseReturn(null, new TextSpan(somebody.Index, somebody.Length)) : null;
    }

    private static int Place(string word) => word switch
    {
        "first" or "1st" or "one" or "1" or "a" or "一" or "甲" => 1,
        "second" or "2nd" or "two" or "2" or "b" or "二" or "乙" => 2,
        _ => 3,
    };

    [GeneratedRegex(BackEn + @"(?:(?<n>first|second|third|1st|2nd|3rd)(?:\s+" + NounEn + @")?\b|" + NounEn + @"\s*(?:no\.?\s*|number\s*|\#\s*)?(?<n>one|two|three|[1-3]|[a-c])\b)|" + BackZh + "(?:第(?<n>[一二三1-3])[个位](?:人|" + NounZh + ")?|" + NounZh + "(?<n>[一二三甲乙丙1-3a-c]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Numbered();

    // "And how about the second?": of the cases so far, if there are so many.
    [GeneratedRegex(@"\A\s*(?:ok\s*,?\s*)?(?:and\s+)?(?:how|what)\s+about\s+(?:the\s+)?(?<n>first|second|third)(?:\s+" + NounEn + @")?(?:\s+(?:again|then))?\s*[?.!]*\s*\z|\A\s*(?:那|那么)?(?:再看?)?第(?<n>[一二三1-3])[个位](?:人|" + NounZh + @")?呢?\s*[?。!]*\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Lone();

    [GeneratedRegex(BackEn + "(?:" + PersonWords.Relation + @")(?:'s)?\b|" + BackZh + "(?:" + PersonWords.NounZh + ")(?:那边|的情况|的|这边)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ToSomebody();
}
