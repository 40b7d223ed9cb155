using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Hears that somebody else's facts follow: "next one: …", "candidate 2: …", 下一个：…, 再看一个，….</summary>
internal static partial class NextCaseReader
{
    private const string Opening = @"\A\s*(?:(?:k|ok(?:ay)?|and|now|then|so|also|great|right|all\s?right|good|thanks|thank\s+you|thx|perfect|(?:cancel|scrap|forget|drop)\s+(?:that|this|it|him|her)(?:\s+one)?|fine|好的?|行|谢谢|謝謝|那|还有|還有|然后|然後)[\s,，.。!！]*)*";
    private const string Behind = @"\s*(?:[:：,，.。;；—–-]+|\s(?=same\b|is\b|has\b|holds\b)|(?<=[\u4e00-\u9fff])\s+)\s*(?=\S)";
    private const string NounEn = "(?:one|case|callers?|clients?|candidate|applicant|person|employee|colleague|guy|lady|customer|guest|man|woman)";
    private const string NounZh = "(?:人|客户|客戶|员工|員工|同事|候选人|候選人|申请人|申請人|来电者?|來電者?|应聘者)";

    /// <summary>True when a message opens by turning to the next case.</summary>
    /// <param name="text">The message.</param>
    /// <param name="choosing">True while certificates are on offer: "the second one, …" is one of those.</param>
    /// <param name="lexemes">Words for the next person.</param>
    public static bool TurnsTo(string text, bool choosing, Lexemes lexemes) =>
        Next().IsMatch(text) || (!choosing && (Counted().IsMatch(text) || (Lead().Match(text) is { Success: true } lead && lexemes.Is(LexemeList.NextPerson, lexemes.Fold(lead.Groups["lead"].Value)))));

    [GeneratedRegex(Opening + @"(?:(?:the\s+)?next(?:\s+" + NounEn + @")?|another\s+" + NounEn + @"|(?:a\s+)?(?:different|new)\s+" + NounEn + @"|one\s+more(?:\s+" + NounEn + @")?|(?:candidate|caller|client|applicant|person|employee|colleague|case|customer)\s*(?:no\.?\s*|number\s*|\#\s*)?(?:[2-9]|two|three|four|five|[b-e])"
        + "|(?:再|另外)(?:帮我|幫我|请|請)?(?:看|来|來|查|问|問|算)一?下?一?[个個位例](?:" + NounZh + ")?|下一?[个個位例单單](?:" + NounZh + ")?|[换換]一?[个個位](?:" + NounZh + ")?|(?:候选人|候選人|客户|客戶|员工|員工|同事|申请人|申請人)[2-9二三四五乙丙丁])" + Behind, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Next();

    [GeneratedRegex(Opening + @"(?:(?:the\s+)?(?:second|third|fourth|fifth|other|last)\s+" + NounEn + @"|(?:the\s+)?(?:second|third|fourth|fifth)(?=\s*:)|第[二三四五六][个個位](?:" + NounZh + ")?|另外?一[个個位](?:" + NounZh + ")?|还有一?[个個位](?:" + NounZh + ")?|還有一?[个個位](?:" + NounZh + ")?)" + Behind, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\A\s*(?:(?:and|then|also|ok|okay)\s+|还有|然后|再看?|那)?(?<lead>[^:：,，.。\n]{2,24})[:：,，]\s*\S", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
