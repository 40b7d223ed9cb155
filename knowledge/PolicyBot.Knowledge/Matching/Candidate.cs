using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>A qualification that may be meant.</summary>
/// <param name="Qualification">Which.</param>
/// <param name="Score">Our own bounded score, 0 to 1; never that of the index.</param>
/// <param name="Evidence">Why, in words: what agrees and what contradicts.</param>
public sealed record Candidate(Qualification Qualification, double Score, IReadOnlyList<string> Evidence);
