using System.Text.RegularExpressions;
using PolicyBot.Conversation;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>Hears what is the same as in a case before: "same cert, Korean, 29", "third one same as second", 证书跟我一样.</summary>
internal static partial class SamenessReader
{
    private const string FieldEn = @"(?<what>cert(?:ificates?|ification|s)?|qualifications?|licen[cs]e|credentials?|passports?|nationality|country|citizenship|age|hukou)\b(?!\s+(?:limits?|rules?|categor\w+|levels?|lists?|class|types?|holders?))";
    private const string FieldZh = "(?<what>证书?|资格|国籍|护照|户口|户籍|年龄)";
    private const string WhoEn = @"(?:as|like)\s+(?:in\s+|for\s+)?(?<who>me\b|mine\b|my\s+own|myself|i\s+(?:do|have|am)\b|(?:the\s+)?(?:first|second|last|previous|other|one\s+before)\b|before\b|above\b|him\b|her\b|them\b|his\b|hers\b|theirs\b)(?:\s+(?:one|caller|client|candidate|person|case|time)\b)?";
    private const string WhoZh = "(?:跟|和|与|同)(?<who>我|他|她|前面|上面|刚才|之前|上一[个位]|前一[个位]|第一[个位]|第二[个位])(?:自己|们|那[个位]|说)?的?";
    private const string SameZh = "(?<!不)(?:一样(?!在|是)|相同|同样|同一[个张本种])";

    /// <summary>What is said to be the same; null when nothing is.</summary>
    public static Sameness? Read(string text)
    {
        var folded = FoldedText.Of(text, TextFolder.ToSimplified).Text;
        var matches = English().Matches(folded).Concat(Chinese().Matches(folded)).ToArray();
        if (matches.Length == 0) return null;
        var who = matches.Select(m => m.Groups["who"].Value).FirstOrDefault(w => w.Length > 0) ?? "";
        return new Sameness(
            Mine().IsMatch(who) ? SameCase.Mine : First().IsMatch(who) ? SameCase.First : Second().IsMatch(who) ? SameCase.Second : SameCase.Before,
            [.. matches.SelectMany(m => m.Groups["what"].Captures.Select(c => Field(c.Value))).Distinct()],
            [.. matches.Select(m => new TextSpan(m.Index, m.Length))]);
    }

    private static Awaiting Field(string word) => word switch
    {
        "age" or "年龄" => Awaiting.Age,
        "hukou" or "户口" or "户籍" => Awaiting.Hukou,
        "nationality" or "country" or "citizenship" or "passport" or "passports" or "国籍" or "护照" => Awaiting.Nationality,
        _ => Awaiting.Certificate,
    };

    [GeneratedRegex(@"\b(?:(?:has|have|holds?|with|on)\s+)?(?:the\s+|an?\s+)?same\s+(?:exact\s+)?" + FieldEn + @"(?:\s*(?:,|and|&)\s*(?:the\s+)?(?:same\s+)?" + FieldEn + @")*(?:\s+" + WhoEn + @")?|\b" + FieldEn + @"\s+(?:is\s+)?(?:the\s+)?same\b(?:\s+" + WhoEn + @")?|\b(?:all\s+|everything\s+)?(?:the\s+)?same\s+" + WhoEn + @"|\b(?:everything\s+else|the\s+rest|otherwise|all\s+else)\s+(?:is\s+)?(?:the\s+)?same\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex English();

    [GeneratedRegex("(?:" + FieldZh + "[和跟、]?){0,3}(?:也|都|还是?)?" + WhoZh + FieldZh + "?(?:也|都|是|还是)?" + SameZh + "的?" + FieldZh + "?|(?:" + FieldZh + "[和跟、]?){1,3}(?:也|都|还是?)?(?:" + SameZh + "|不变|同上|同前)|" + SameZh + "的?" + FieldZh + "|(?<![不相])同[上前](?!面)|其[他它余](?:的|都)*一样",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\A(?:me|mine|my\s+own|myself|i\s.*|我)\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Mine();

    [GeneratedRegex("first|第一", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex First();

    [GeneratedRegex("second|第二", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Second();
}
