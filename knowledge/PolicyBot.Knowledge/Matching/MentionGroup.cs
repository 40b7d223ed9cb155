using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Mentions in one text that can all mean the same certificate: "CFA 特许金融分析师" is one, "ACCA and CFA" are two.</summary>
internal sealed class MentionGroup
{
    private MentionGroup(Mention mention)
    {
        Mentions = [mention];
        Members = MembersOf(mention);
    }

    public List<Mention> Mentions { get; }

    /// <summary>Qualifications every mention of the group can mean.</summary>
    public List<Member> Members { get; private set; }

    /// <summary>The abbreviation the group consists of, in capitals; else empty.</summary>
    public string Abbreviation => Mentions.All(m => m.Length == 1) ? Mentions[0].First.Text.ToUpperInvariant() : "";

    /// <summary>True for one word that is nobody's own name: "architect", 会计师. An abbreviation is no word.</summary>
    public bool IsOneWord => Mentions is [{ } only] && IsGeneral(only);

    /// <summary>True for nothing but an abbreviation of two letters, or an ordinary word not in capitals: "MW", "mice".</summary>
    public bool IsSlight(IReadOnlySet<string> ordinary) =>
        Mentions is [{ Length: 1, First.Kind: UnitKind.Latin } only] && (only.First.Text.Length <= 2 || (!only.First.Capitals && ordinary.Contains(only.First.Text)));

    public static List<MentionGroup> From(Reading reading, KnowledgeBase knowledge)
    {
        var mentions = reading.Of(MentionKind.Certificate).ToList();
        // "ACCA FCCA", "RICS 的 FRICS": a body's name beside one of its own certificates only says who issued it.
        mentions.RemoveAll(m => m.Is(MentionKind.Issuer) && mentions.Any(o => o != m && reading.Near(o, m) && IssuedBy(o, m, knowledge)));
        // "国际会计师 AIA", "architect (RIBA)": a general word beside a certificate says what one is.
        if (mentions.Count > 1 && mentions.Any(m => !IsGeneral(m))) mentions.RemoveAll(IsGeneral);
        // "MIStructE结构工程师": an occupation right beside the certificate.
        if (mentions.Count > 1) mentions.RemoveAll(m => IsOccupation(m) && mentions.Any(o => o != m && !IsOccupation(o) && reading.Near(o, m)));
        // "Structural engineer, CEng": what one does for a living beside an abbreviation, unless a country makes a title of it.
        if (mentions.Count > 1) mentions.RemoveAll(m => IsOccupation(m) && mentions.Any(o => o != m && IsAbbreviation(o)) && !reading.Of(MentionKind.Region).Any(r => reading.Near(r, m)));
        // "Chartered surveyor (FRICS)", 特许会计师 FCA: the title of all a body's members beside the abbreviation of one grade.
        mentions.RemoveAll(m => m.Length > 1 && mentions.Any(o => o.Start == m.End && IsAbbreviation(o) && IsGradeOf(m, o, knowledge)));
        // "A PMP certified project manager": certified by what stands before, and a manager by trade.
        mentions.RemoveAll(m => m.First.Text is "certified" or "qualified" && mentions.Any(o => o.End == m.Start && o.Start > 0 && reading.Units[o.Start - 1].Text is "a" or "an" && IsAbbreviation(o) && !MembersOf(m).Exists(g => MembersOf(o).Exists(x => x.Id == g.Id))));
        // "Chartered accountant, ACCA fellow": a general title that the name of the certificate behind it spells out in full.
        mentions.RemoveAll(m => m.Length > 1 && mentions.Any(o => o.Start == m.End && IsSpeltOutBy(m, o, knowledge)));
        var groups = new List<MentionGroup>();
        foreach (var mention in mentions)
        {
            if (groups.LastOrDefault() is not { } last || !last.Join(mention)) groups.Add(new MentionGroup(mention));
        }

        return groups;
    }

    private static bool IsGeneral(Mention mention)
    {
        if (mention.Length > (mention.First.Kind == UnitKind.Han ? 3 : 1)) return false;
        foreach (var meaning in mention.Meanings)
        {
            if (meaning.Kind == MentionKind.Certificate && (meaning.Form < FormKind.Base || !meaning.Phrase.Any(c => char.IsAsciiLetterLower(c) || HanTable.IsHan(c)))) return false;
        }

        return true;
    }

    private static bool IsOccupation(Mention mention)
    {
        foreach (var meaning in mention.Meanings)
        {
            if (meaning.Kind == MentionKind.Certificate && (meaning.Form < FormKind.Base || Titles.In(meaning.Phrase))) return false;
        }

        return true;
    }

    private static bool IsAbbreviation(Mention mention)
    {
        foreach (var meaning in mention.Meanings)
        {
            if (meaning is { Kind: MentionKind.Certificate, Form: FormKind.Acronym } && (mention.First.Capitals || meaning.Phrase.Any(char.IsLower))) return true;
        }

        return false;
    }

    private static bool IsGradeOf(Mention title, Mention abbreviation, KnowledgeBase knowledge)
    {
        var grades = MembersOf(abbreviation).Select(m => knowledge.Qualifications[m.Id]).ToArray();
        return Array.TrueForAll(grades, g => Levels.Graded(g.Level)) && MembersOf(title).Exists(t => Titles.OfMembers(t.Phrase) && Array.Exists(grades, g => g.Id != t.Id && g.Issuer == knowledge.Qualifications[t.Id].Issuer));
    }

    private static bool IsSpeltOutBy(Mention title, Mention certificate, KnowledgeBase knowledge)
    {
        var (general, own) = (MembersOf(title), MembersOf(certificate));
        return general.Count > 0 && own.Count > 0 && own.TrueForAll(o => o.Form <= FormKind.Base) && !general.Exists(g => own.Exists(o => o.Id == g.Id))
            && general[0].Phrase.Split(' ') is { Length: > 1 } words && own.TrueForAll(o => Array.TrueForAll(words, w => knowledge.Qualifications[o.Id].Name.En.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    private bool Join(Mention mention)
    {
        var ids = MembersOf(mention).ToDictionary(m => m.Id);
        var common = Members.Where(m => ids.ContainsKey(m.Id)).Select(m => ids[m.Id].Form < m.Form ? ids[m.Id] : m).ToList();
        if (common.Count == 0) return false;
        Members = common;
        Mentions.Add(mention);
        return true;
    }

    private static bool IssuedBy(Mention certificate, Mention issuer, KnowledgeBase knowledge)
    {
        var issuers = issuer.Meanings.Where(m => m.Kind == MentionKind.Issuer).Select(m => m.Id).ToHashSet();
        var same = MembersOf(certificate).Select(m => m.Id).ToHashSet().SetEquals(MembersOf(issuer).Select(m => m.Id));
        return !same && MembersOf(certificate).Any(m => issuers.Contains(knowledge.Qualifications[m.Id].Issuer.Id));
    }

    private static List<Member> MembersOf(Mention mention) =>
        [.. mention.Meanings.Where(m => m.Kind == MentionKind.Certificate)
            .GroupBy(m => m.Id).Select(g => g.MinBy(m => m.Form)!).Select(m => new Member(m.Id, m.Form, m.Phrase))];

    /// <summary>A qualification the group can mean, by its best form.</summary>
    internal sealed record Member(string Id, FormKind Form, string Phrase);
}
