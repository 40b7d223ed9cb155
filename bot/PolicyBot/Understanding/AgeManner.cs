using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Hears manners of speaking of an age that name no number: 属龙, 年过花甲, "born in the sixties". They answer the question and still have to be asked back.</summary>
internal static partial class AgeManner
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2000;

    /// <summary>The first one, as a claim in doubt; null when there is none.</summary>
    /// <param name="text">The message.</param>
    /// <param name="awaitingAge">True when the age was asked for: then 花甲 and the year of an animal can be nothing else.</param>
    public static AgeClaim? Find(FoldedText text, bool awaitingAge)
    {
        if (awaitingAge && First(Zodiac(), text.Text) is { } animal) return Claim(text, animal, AgeDoubt.Zodiac);
        return (First(Decade(), text.Text) ?? (awaitingAge ? First(Literary(), text.Text) : null)) is { } span ? Claim(text, span, AgeDoubt.Approximate) : null;
    }

    private static AgeClaim Claim(FoldedText text, TextSpan span, AgeDoubt doubt) => new(span, 1) { Doubt = doubt, Subject = SubjectFinder.At(text, span.Start) };

    private static TextSpan? First(Regex pattern, string text)
    {
        foreach (var match in pattern.EnumerateMatches(text)) return new TextSpan(match.Index, match.Length);
        return null;
    }

    [GeneratedRegex(@"属(?:相是?)?[鼠牛虎兔龙蛇马羊猴鸡狗猪]|(?:生肖|属相)是?[鼠牛虎兔龙蛇马羊猴鸡狗猪]?|\byear\s+of\s+the\s+(?:rat|ox|tiger|rabbit|dragon|snake|horse|goat|sheep|monkey|rooster|dog|pig)\b|\bborn\s+in\s+an?\s+(?:rat|ox|tiger|rabbit|dragon|snake|horse|goat|sheep|monkey|rooster|dog|pig)\s+year\b", Options, Timeout)]
    private static partial Regex Zodiac();

    [GeneratedRegex(@"\bborn\s+(?:some\s?(?:time|where)\s+)?in\s+the\s+(?:(?:early|mid|late)[\s-]+)?(?:nineteen[\s-]+)?(?:(?:19)?[3-9]0'?s|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b|\b(?:a\s+)?(?:child|kid|baby)\s+of\s+the\s+(?:(?:19)?[3-9]0'?s|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b|\b(?:19)[3-9]0'?s\s+(?:kid|child|baby|born)\b|(?:上世纪)?[三四五六七八九3-9][十0]年代(?:初|中期?|末|后期)?(?:出生|生)(?:的|人)?", Options, Timeout)]
    private static partial Regex Decade();

    [GeneratedRegex(@"(?:年[过近逾]|已过|将近|快到?|刚过)?(?:花甲|古稀|耳顺|知天?命之年|不惑|而立|半百|耄耋|杖朝)(?:之年)?|(?:刚)?退休年龄|\b(?:middle[- ]aged|of\s+retirement\s+age|past\s+retirement|old\s+enough|a\s+pensioner|senior\s+citizen)\b|一把年纪|老头|老太|年纪大了|不年轻了", Options, Timeout)]
    private static partial Regex Literary();
}
