using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tool.Evaluating;

/// <summary>What a matcher made of a query.</summary>
/// <param name="Decision">What it would do.</param>
/// <param name="Ids">Candidates, best first, at most four.</param>
internal sealed record Guess(Decision Decision, IReadOnlyList<string> Ids);
