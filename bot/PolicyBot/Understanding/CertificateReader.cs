using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>Reads which certificates a message names: several at once, one that needs a choice beside a clear one, and those denied.</summary>
/// <remarks>The matcher knows one name; cutting a message into statements and hearing "not" is a matter of conversation.</remarks>
public sealed partial class CertificateReader(CertificateMatcher matcher)
{
    // Nobody holds more; a longer text is no list.
    private const int LongestList = 12;

    // Below this a match is a guess: good enough to offer where a certificate was asked for, never in passing.
    private const double Exact = 0.9;

    // One word of a name in common is no hint: what is offered must look like what was said.
    private const double Hint = 0.75;

    /// <summary>Reads a text from which everything else was taken out.</summary>
    /// <param name="text">The rest of the message.</param>
    /// <param name="asked">True when a certificate was asked for or is spoken of: near names count.</param>
    /// <param name="question">True when the message asks something we have an answer to: only exact names count.</param>
    public CertificateReading Read(string text, bool asked, bool question)
    {
        text = Both().Replace(text, m => new string(' ', m.Length));
        // "CFA 我没有，FRM 有": the denial stands behind what it denies.
        text = DeniedBehind().Replace(text, m => $"{m.Groups["lead"].Value} {(m.Groups["zh"].Success ? "没有" : "not")} {m.Groups["name"].Value}");
        if (!text.Any(char.IsLetter)) return CertificateReading.None;
        if (Exchange().Match(text) is { Success: true } exchange && Exchanged(matcher.Match(exchange.Groups["old"].Value, heedsDenials: false), matcher.Match(exchange.Groups["new"].Value, heedsDenials: false)) is { } exchanged) return exchanged;
        var whole = matcher.Match(text, heedsDenials: false);
        var parts = Parts(text).Select(p => (p.Denied, Match: matcher.Match(p.Text, heedsDenials: false))).Where(p => IsExact(p.Match)).ToArray();
        if (parts.Length == 1 && !parts[0].Denied && whole is { Decision: Decision.Choose, Several: false } && EachWord(text) is { Length: > 1 } words) parts = words;
        if (!question && Alternatives().IsMatch(text) && Undecided(parts, whole) is { Length: > 1 and <= 4 } undecided) return CertificateReading.None with { Open = [new CertificateChoice(undecided, Exam: false)] };
        if (parts.Any(p => p.Denied) || (parts.Length > 1 && whole.Decision != Decision.Accept)) return Combined(parts, whole);
        if (whole.Outside is not null && parts.Length > 0) return Combined(parts, whole);
        if (whole.Outside is { } outside) return question ? CertificateReading.None : CertificateReading.None with { Outside = outside };
        if (IsExact(whole)) return Of(whole);
        if (question) return CertificateReading.None;
        return whole.Decision switch
        {
            _ when !asked => CertificateReading.None,
            Decision.Confirm or Decision.Choose => Of(whole),
            Decision.AskAgain when whole.Candidates is not [{ Score: < Hint }, ..] => CertificateReading.None with { Hints = Ids(whole) },
            _ => CertificateReading.None with { Unknown = true },
        };
    }

    // "CPA FRM": names and nothing else, with not even a comma between them.
    private (bool Denied, MatchResult Match)[] EachWord(string text)
    {
        var words = text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length is < 2 or > LongestList) return [];
        var each = words.Select(w => (Denied: false, Match: matcher.Match(w, heedsDenials: false))).ToArray();
        return each.All(e => IsExact(e.Match)) ? each : [];
    }

    // Each named clearly, but not all of them held.
    private static string[] Undecided((bool Denied, MatchResult Match)[] parts, MatchResult whole) =>
        whole is { Several: true } ? Ids(whole)
        : parts.All(p => p is { Denied: false, Match: { Decision: Decision.Accept } or { Several: true } }) ? [.. parts.SelectMany(p => Ids(p.Match)).Distinct()] : [];

    private static CertificateReading Combined((bool Denied, MatchResult Match)[] parts, MatchResult whole)
    {
        var denied = parts.Where(p => p.Denied).SelectMany(p => Ids(p.Match)).ToHashSet();
        var named = new List<string>();
        var open = new List<CertificateChoice>();
        foreach (var (_, match) in parts.Where(p => !p.Denied))
        {
            if (Of(match) is { Named.Count: > 0 } clear) named.AddRange(clear.Named);
            else open.Add(new CertificateChoice([.. Ids(match).Except(denied)], match.ExamOnly, match.Likely));
        }

        // "CPA, HKICPA": the clear name says which of the others was meant.
        open.RemoveAll(o => o.Ids.Count == 0 || o.Ids.Intersect(named).Any());
        return new CertificateReading
        {
            Named = [.. named.Distinct().Except(denied)],
            Open = open,
            Denied = [.. denied],
            Outside = parts.Any(p => !p.Denied) ? null : whole.Outside,
        };
    }

    // "Replace FCCA with CISA", 把 FCCA 换成 CISA.
    private static CertificateReading? Exchanged(MatchResult old, MatchResult taken) => !IsExact(old) || !IsExact(taken) ? null
        : Of(taken) with { Denied = [.. Ids(old).Except(Ids(taken))] };

    private static CertificateReading Of(MatchResult match) => match.Decision == Decision.Accept || (match.Decision == Decision.Choose && match.Several)
        ? CertificateReading.None with { Named = Ids(match) }
        : match.Decision is Decision.Confirm or Decision.Choose
            ? CertificateReading.None with { Open = [new CertificateChoice(Ids(match), match.ExamOnly, match.Likely)] }
            : CertificateReading.None with { Hints = Ids(match) };

    private static bool IsExact(MatchResult match) =>
        match.Decision is Decision.Accept or Decision.Confirm or Decision.Choose && match.Candidates[0].Score >= Exact;

    private static string[] Ids(MatchResult match) => [.. match.Candidates.Select(c => c.Qualification.Id)];

    private static IEnumerable<(string Text, bool Denied)> Parts(string text)
    {
        var start = 0;
        foreach (Match cut in Cuts().Matches(text).Take(LongestList))
        {
            if (cut.Index > start) yield return Part(text[start..cut.Index]);
            start = cut.Index + (cut.Length > 0 && Separators().IsMatch(cut.Value) ? cut.Length : 0);
        }

        if (start < text.Length) yield return Part(text[start..]);
    }

    private static (string, bool) Part(string part) => (part, Negation().IsMatch(part));

    [GeneratedRegex(@"\b(?:replace|swap|change|exchange)\s+(?:my\s+|the\s+)?(?<old>.{2,60}?)\s+(?:with|for|to|by)\s+(?<new>.{2,60})\z|[把将](?<old>.{2,40}?)(?:换成|換成|改成|改为|改為|换为)(?<new>.{2,40})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Exchange();

    [GeneratedRegex(@"(?<lead>\A|[,，。;；.!！\n])\s*(?<name>[^,，。;；.!！?？\n有没沒\s][^,，。;；.!！?？\n有没沒]{1,29}?)\s*(?:(?<zh>我?(?:都|也|是)?(?:没有|沒有)的?)|\bi\s+(?:don'?t|do\s+not)\s+(?:have|hold))\s*(?=[,，。;；.!！\n]|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DeniedBehind();

    // "PMP or maybe CAPM", 好像是 CFA 还是 FRM: one of them, and the person does not know which.
    [GeneratedRegex(@"\bor\s+(?:maybe|perhaps|was\s+it|is\s+it)\b|\bnot\s+sure\s+(?:if|which|whether)\b|[A-Za-z师師证證书書]\s*(?:还是|還是)|(?:或者?|或是)(?:可能|好像)|(?:分不清|记不清|記不清|不确定是|不確定是)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\bboth(?:\s+of\s+(?:them|these))?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Both();

    // A cut stands at a separator, or before a word that denies or contrasts and belongs to what follows.
    [GeneratedRegex(@"[,，;；、\n?？!！。/+&]|\.(?=\s|\z)|\b(?:and|plus|or|also|but)\b|和|及|与|與|跟|以及|还有|還有|但是?|(?=\b(?:not|isn't|don't|do not|never|without|rather than|instead of|no longer)\b)|(?=而是|(?<!是)不是|并非|並非|(?<!有)(?:没有|沒有))|(?<=[A-Za-z])(?=是)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Cuts();

    [GeneratedRegex(@"\A(?:[,，;；、\n?？!！。/+&.]|and|plus|or|also|but|和|及|与|與|跟|以及|还有|還有|但是?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A\s*(?:(?:no|sorry|actually|i|we|it'?s|it is|i'm|am|have|hold|the|哦|啊|我|其实|抱歉)[\s,]*)*(?:not(?!\s+(?:only|just|yet|sure|on|listed))|isn't|don't (?:have|hold)|do not (?:have|hold)|never|without|rather than|instead of|no longer|remove|drop|不是|并非|並非|没有(?!拿|考|取|过)|沒有(?!拿|考|取|過)|不持有|去掉|删掉|刪掉|去除)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Negation();
}
