using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>The sentence for a change at a birthday; one entry of <c>changes.yaml</c>.</summary>
/// <param name="MeasureId">For this measure only; null for every measure without a sentence of its own.</param>
/// <param name="Kind">For this kind of change.</param>
/// <param name="Words">The sentence; holds <c>{age}</c> and may hold <c>{measure}</c>.</param>
public sealed record AgeChangeWords(string? MeasureId, AgeChangeKind Kind, Bilingual Words);
