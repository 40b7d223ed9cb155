using PolicyBot.Knowledge;

namespace PolicyBot.Understanding;

/// <summary>Which measures a message names ("the R visa", 居留许可), by the <c>names</c> of <c>measures.yaml</c>.</summary>
internal sealed class MeasureNames(KnowledgeBase knowledge, Lexemes lexemes)
{
    private readonly (string Name, string Measure)[] _names =
        [.. knowledge.Measures.SelectMany(m => m.Names.Select(n => ($" {lexemes.Fold(n)} ", m.Id)))];

    /// <summary>The ids; of names within one another ("visa", "R visa") only the longest counts.</summary>
    /// <param name="folded">The folded message.</param>
    public IReadOnlyList<string> In(string folded)
    {
        var text = $" {folded} ";
        var found = _names.Where(n => text.Contains(n.Name, StringComparison.Ordinal)).ToArray();
        return [.. found.Where(n => !found.Any(o => o.Name.Length > n.Name.Length && o.Name.Contains(n.Name.Trim(), StringComparison.Ordinal))).Select(n => n.Measure).Distinct()];
    }
}
