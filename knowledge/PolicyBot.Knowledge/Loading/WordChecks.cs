using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Rules every sentence for people must keep (design §2, §7).</summary>
public static partial class WordChecks
{
    /// <summary>Reports what is wrong with a pair of texts: differing placeholders, bare category letters, half-width punctuation in Chinese.</summary>
    public static void Check(Bilingual words, Action<string> report)
    {
        var zh = words.Zh ?? "";
        var en = words.En ?? "";
        var zhSlots = Slots().Matches(zh).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
        var enSlots = Slots().Matches(en).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
        if (!zhSlots.SequenceEqual(enSlots)) report("has different {placeholders} in the two languages");
        if ((Slots().Replace(zh, "") + Slots().Replace(en, "")).IndexOfAny(['{', '}']) >= 0) report("has a brace that belongs to no {placeholder}; placeholders have small letters only");
        if (BareZh().Match(zh) is { Success: true } bareZh) report($"has the bare '{bareZh.Value}': write 清单…类 or 工作许可…类");
        if (BareEn().Match(en) is { Success: true } bareEn) report($"has the bare '{bareEn.Value}': write certificate category … or work-permit class …");
        if (HalfWidth().Match(zh) is { Success: true } half) report($"has half-width punctuation in Chinese near '{half.Value}'");
        if (Han().IsMatch(en)) report("has Chinese characters on the English side outside quotation marks");
    }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Slots();

    [GeneratedRegex(@"(?<!清单|工作许可)[A-D]\s?类")]
    private static partial Regex BareZh();

    [GeneratedRegex(@"(?<![Cc]ertificate )\b[Cc]ategor(?:y|ies)[ -][A-D]\b|(?<![Ww]ork-permit )\b[Cc]lass(?:es)? [A-C]\b")]
    private static partial Regex BareEn();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:?!]|[,;?!]\p{IsCJKUnifiedIdeographs}|\p{IsCJKUnifiedIdeographs}\.(?![\w.])")]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"^(?:[^“”""（(]|[“""（(][^”""）)]*[”""）)])*?\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
