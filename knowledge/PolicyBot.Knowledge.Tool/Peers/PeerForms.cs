using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tool.Peers;

/// <summary>The names of each row as every peer gets them: both languages, abbreviation, aliases; one entry a name.</summary>
internal static class PeerForms
{
    public const int Offered = 4;

    public static IEnumerable<(string Id, string Text)> Of(KnowledgeBase knowledge) =>
        knowledge.Qualifications.Values.SelectMany(q => Names(q).Where(n => n.Length > 0).Distinct().Select(n => (q.Id, n)));

    /// <summary>The best entry of each row.</summary>
    public static IReadOnlyList<Hit> Best(IEnumerable<Hit> hits) =>
        [.. hits.GroupBy(h => h.Id).Select(g => new Hit(g.Key, g.Max(h => h.Score))).OrderByDescending(h => h.Score).ThenBy(h => h.Id, StringComparer.Ordinal).Take(Offered)];

    private static IEnumerable<string> Names(Qualification q) => [q.Abbreviation, q.Name.Zh, q.Name.En, .. q.AliasesZh, .. q.AliasesEn];
}
