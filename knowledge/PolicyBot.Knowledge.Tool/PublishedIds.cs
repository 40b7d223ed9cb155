namespace PolicyBot.Knowledge.Tool;

/// <summary>Ids that others may hold on to: in conversations, links, partners' programs. Once published, none may disappear.</summary>
public static class PublishedIds
{
    /// <summary>All ids of the data, each with its kind, in a fixed order.</summary>
    public static IReadOnlyList<string> Of(KnowledgeBase knowledge) =>
    [
        .. Kind("issuer", knowledge.Issuers.Keys), .. Kind("measure", knowledge.Measures.Select(m => m.Id)), .. Kind("outside", knowledge.Outside.Select(o => o.Id)),
        .. Kind("qualification", knowledge.Qualifications.Keys), .. Kind("version", knowledge.Versions.All.Select(v => v.Version)),
    ];

    /// <summary>Published ids that the data no longer have.</summary>
    public static IReadOnlyList<string> Missing(KnowledgeBase knowledge, string published) => [.. Lines(published).Except(Of(knowledge))];

    /// <summary>Ids of the data that are not published yet.</summary>
    public static IReadOnlyList<string> Fresh(KnowledgeBase knowledge, string published) => [.. Of(knowledge).Except(Lines(published))];

    private static IEnumerable<string> Kind(string kind, IEnumerable<string> ids) => ids.Order(StringComparer.Ordinal).Select(id => $"{kind} {id}");

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#');
}
