using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Benchmarks.Matching;

/// <summary>The real register cut short, or made longer by certificates that do not exist, the same ones every time.</summary>
internal static class GeneratedRegister
{
    private const int Seed = 20261126;

    private static readonly string[] Firsts = ["Certified", "Chartered", "Registered", "Accredited", "Licensed", "Advanced", "Senior", "International"];
    private static readonly string[] FirstsZh = ["注册", "特许", "认证", "认可", "执业", "高级", "资深", "国际"];
    private static readonly string[] Roles = ["Analyst", "Manager", "Engineer", "Auditor", "Specialist", "Professional", "Adviser", "Practitioner", "Examiner", "Planner"];
    private static readonly string[] RolesZh = ["分析师", "经理", "工程师", "审计师", "专家", "专业人士", "顾问", "从业者", "审查师", "规划师"];

    // Syllables for words that no register has yet.
    private static readonly string[] Syllables = ["ba", "cor", "den", "fil", "gan", "hel", "jor", "kim", "lon", "mer", "nov", "pol", "qua", "ris", "sol", "tur", "val", "wen", "xar", "zim"];

    /// <summary>A knowledge base with this many qualifications.</summary>
    public static KnowledgeBase Of(KnowledgeBase real, int rows)
    {
        var all = real.Qualifications.Values.Take(rows).ToDictionary(q => q.Id);
        var random = new Random(Seed);
        var issuers = real.Issuers.Values.ToArray();
        var han = real.Qualifications.Values.SelectMany(q => q.Name.Zh).Where(c => c is >= '\u4e00' and <= '\u9fff').Distinct().ToArray();
        while (all.Count < rows)
        {
            var id = $"generated-{all.Count}";
            all.Add(id, Make(id, random, issuers[random.Next(issuers.Length)], han));
        }

        return With(real, all);
    }

    private static Qualification Make(string id, Random random, Issuer issuer, char[] han)
    {
        var (first, role) = (random.Next(Firsts.Length), random.Next(Roles.Length));
        var en = $"{Firsts[first]} {Word(random)} {Word(random)} {Roles[role]}";
        var zh = FirstsZh[first] + string.Concat(Enumerable.Range(0, 4).Select(_ => han[random.Next(han.Length)])) + RolesZh[role];
        var abbreviation = string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('A' + random.Next(26))));
        return new Qualification(id, abbreviation, new Bilingual(zh, en), false, [zh + "证书"], [$"{en} ({issuer.Abbreviation})"], issuer, issuer.Country, "other", "certified", "https://example.org", []);
    }

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static KnowledgeBase With(KnowledgeBase real, Dictionary<string, Qualification> qualifications) => new()
    {
        Qualifications = qualifications,
        VersionId = real.VersionId,
        Issuers = real.Issuers,
        Outside = real.Outside,
        Listings = real.Listings,
        Versions = real.Versions,
        Measures = real.Measures,
        AgeChangeWords = real.AgeChangeWords,
        TitleRound = real.TitleRound,
        Steps = real.Steps,
        Topics = real.Topics,
        QuestionWords = real.QuestionWords,
        Regions = real.Regions,
        Sources = real.Sources,
        Vocabulary = real.Vocabulary,
        Words = real.Words,
    };
}
