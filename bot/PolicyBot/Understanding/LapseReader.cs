using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>Hears that a certificate is not in force any more ("expired in 2024", 被吊销), or is again.</summary>
internal static partial class LapseReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2000;

    /// <summary>Where a message says that something lapsed; null when it does not, or when a visa or a passport did.</summary>
    public static TextSpan? Lapsed(string text)
    {
        var folded = FoldedText.Of(text, TextFolder.ToSimplified).Text;
        if (Lapse().Match(folded) is not { Success: true } match) return null;
        var span = new TextSpan(match.Index, match.Length);
        var clause = Clauses.Around(folded, span);
        return Document().IsMatch(folded.AsSpan(clause.Start, clause.Length)) ? null : span;
    }

    /// <summary>True when a message says that it is in force after all.</summary>
    public static bool Renewed(string text) => Renewal().IsMatch(FoldedText.Of(text, TextFolder.ToSimplified).Text);

    [GeneratedRegex(@"(?<!\b(?:not|never|n't|will|would|if|until|before)\s)(?:\b(?:has|have|had|was|is|were|been|got|it's|now|already|since|just|recently)\s+)*(?<!n't\s)\b(?:expired|lapsed|revoked|suspended|struck\s+off|withdrawn|cancelled|canceled|inactive|no\s+longer\s+(?:valid|active|current)|not\s+renewed|out\s+of\s+date)\b(?:\s+(?:back\s+)?(?:(?:in|since)\s+)?(?:[a-z]+\s+)?(?:19|20)[0-9]{2}\b|\s+last\s+(?:year|month|week)|\s+(?:an?|[a-z]+|[0-9]+)\s+(?:years?|months?)\s+ago)?"
        + @"|\blet\s+(?:it|my\s+[\w.-]+)\s+lapse\b|\b(?:did\s+not|didn't|have\s+not|haven't|never)\s+renew(?:ed)?\b"
        + @"|(?<![没未会快要将不])(?:在?[去前今]年|[0-9]{4}年|早就?|已经?|刚刚?|都|被|给|就)*(?<![没未会快要将不])(?<!没有)(?<!什么时候)(?:过期|失效|吊销|作废|(?<=被|已|已经)(?:撤销|注销|取消|暂停)|(?<=已|已经)到期|到期(?=了))(?:了|掉|的)*|(?:没有?|未|不)(?:再)?续(?:会)?(?:费|期|证|上)?(?:了)?", Options, Timeout)]
    private static partial Regex Lapse();

    [GeneratedRegex(@"\b(?:visa|permit|passport|residence|lease|contract|insurance|id\s+card|driv\w+)\b|签证|许可|护照|居留|居住证|身份证|合同|驾照|通行证|回乡证", Options, Timeout)]
    private static partial Regex Document();

    [GeneratedRegex(@"\b(?:renew(?:ed|ing)|reinstated|restored|valid\s+(?:again|now|until)|still\s+valid|(?:not|n't)\s+(?:yet\s+)?expired|(?:not|n't)\s+lapsed|in\s+force\s+again|active\s+again)\b|续(?:上|好|期|费|证)?了|正在续|恢复了|(?:还|仍|又)(?:是)?有效|没有?(?:过期|失效)|有效期内", Options, Timeout)]
    private static partial Regex Renewal();
}
