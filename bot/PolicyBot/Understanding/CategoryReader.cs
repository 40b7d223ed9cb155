using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>Reads a certificate category that somebody states, and leaves work-permit classes alone (design §2: the two alphabets are unrelated).</summary>
public static partial class CategoryReader
{
    /// <summary>The categories stated, in order, and where they stand; empty when none is.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="asked">True when certificate or category was asked for: a letter alone counts.</param>
    /// <param name="stated">True when one was stated before: two letters together are categories, too.</param>
    public static (IReadOnlyList<Category> Categories, Range Span) Read(string text, bool asked = false, bool stated = false)
    {
        if (stated && Both().Match(text) is { Success: true } both) return (Letters(both.Groups["letters"].Value), both.Index..(both.Index + both.Length));
        if (asked && Letter().Match(text) is { Success: true } alone) return (Letters(alone.Groups["letter"].Value), alone.Index..(alone.Index + alone.Length));
        foreach (var match in English().Matches(text).Concat(Chinese().Matches(text)).Concat(InList().Matches(text)))
        {
            if (IsPermit(text, match) || IsTold(text, match)) continue;
            return (Letters(match.Groups["letters"].Value), match.Index..(match.Index + match.Length));
        }

        return ([], default);
    }

    private static Category[] Letters(string text) =>
        [.. Joints().Replace(text, " ").ToUpperInvariant().Where(c => c is >= 'A' and <= 'D').Select(c => Enum.Parse<Category>(c.ToString())).Distinct().Order()];

    private static bool IsPermit(string text, Match match)
    {
        var after = text[(match.Index + match.Length)..];
        var before = text[..match.Index];
        return PermitAfter().IsMatch(after) || PermitBefore().IsMatch(before);
    }

    // "The difference of category A and class A", 听说B类不看学历: spoken of, and not said of a certificate.
    private static bool IsTold(string text, Match match) =>
        Compared().IsMatch(text) || HeardBefore().IsMatch(text[..match.Index]) && TellsAfter().IsMatch(text[(match.Index + match.Length)..]);

    [GeneratedRegex("and|or", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\A\s*(?:(?:no|sorry|oops|actually|wait|i\s+mean|it'?s|it\s+is|is|in|and|what\s+about|how\s+about|那|不|不是|不对|不對|说错了|說錯了|应该是|應該是|是|哦)[\s,，:：.。]*)*(?<letter>[A-Da-d](?:\s*(?:,|，|、|and|&|\+|和|及)\s*[A-Da-d])*)(?:\s*[类類])?[\s.。!！?？呢]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Letter();

    [GeneratedRegex(@"(?:\A|[:：,，.。;；!！]|\b(?:both|it's|is|in|says|said|wrote)\b|是|说|說)\s*(?<letters>(?-i:[A-D])\s*(?:,|，|、|/|and|&|\+|和|及|跟|与|與)\s*(?-i:[A-D]))(?![A-Za-z0-9])\s*(?:[类類])?(?:\s*(?:both|together|都有|都是|都算|两个都|兩個都|两类都|同时|同時)\w*)?\s*(?=\z|[,，.。;；!！)])", RegexOptions.IgnoreCase)]
    private static partial Regex Both();

    [GeneratedRegex(@"\b(?:certificate |list )?(?:categor(?:y|ies)|cat\.?)\s*(?<letters>[A-D]\b(?:\s*(?:,|and|&|/|\+|or)\s*[A-D]\b)*)|\b(?<letters>(?-i:[A-D]))[- ]category\b(?!\s*[A-D]\b)", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:清单|清單)?(?<![A-Za-z])(?<letters>[A-Da-dＡ-Ｄ](?:\s*(?:[、和及,，/]|类和|类、|類和|類、)?\s*[A-Da-d])*)\s*[类類](?!似)")]
    private static partial Regex Chinese();

    /// <summary>清单里同时是 B 和 C: the list makes the letters categories.</summary>
    [GeneratedRegex(@"(?:清单|清單)[^,，。;；!！?？A-Za-z]{0,8}(?<![A-Za-z])(?<letters>[A-D](?:\s*[、和及,，/与與跟]\s*[A-D])*)(?![A-Za-z0-9])(?=\s*(?:\z|[,，。;；!！?？的]))")]
    private static partial Regex InList();

    [GeneratedRegex(@"^\s*(?:的)?(?:(?:指的?|说的|其实|本来)?(?:是|指))?(?:来华)?(?:工作许可|工作許可|签证|簽證|人才|居留|work|permit|visa|talent)", RegexOptions.IgnoreCase)]
    private static partial Regex PermitAfter();

    [GeneratedRegex(@"(?:工作许可|工作許可|工作证|签证|簽證|外国人才|work[- ]permit|permit|visa)\s*(?:class|是|为|属于)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PermitBefore();

    [GeneratedRegex(@"\b(?:difference|differs?|distinction)\b|[区區]别|有什么不同|有何不同|有什麼不同", RegexOptions.IgnoreCase)]
    private static partial Regex Compared();

    [GeneratedRegex(@"(?:听说|聽說|据说|據說|网上说|網上說|\b(?:heard|read|apparently|rumou?r\s+has\s+it)(?:\s+that)?)\s*(?:清单|清單)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex HeardBefore();

    [GeneratedRegex(@"^\s*(?:的)?\s*[^\s,，。.;；!！?？]")]
    private static partial Regex TellsAfter();
}
