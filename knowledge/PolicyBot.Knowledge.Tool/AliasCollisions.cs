using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tool;

/// <summary>Aliases that two qualifications claim: the matcher will ask which is meant, so the data should say so on purpose.</summary>
internal static class AliasCollisions
{
    public static IEnumerable<string> In(KnowledgeBase knowledge)
    {
        var folder = new TextFolder(knowledge.Vocabulary.Variants);
        return knowledge.Qualifications.Values
            .SelectMany(q => q.AliasesZh.Concat(q.AliasesEn).Concat([q.Name.Zh, q.Name.En]).Select(phrase => (Key: folder.Fold(phrase), Phrase: phrase, q.Id)))
            .GroupBy(a => a.Key)
            .Where(g => g.Select(a => a.Id).Distinct().Count() > 1)
            .Select(g => $"'{g.First().Phrase}': {string.Join(", ", g.Select(a => a.Id).Distinct())}")
            .Order(StringComparer.Ordinal);
    }
}
