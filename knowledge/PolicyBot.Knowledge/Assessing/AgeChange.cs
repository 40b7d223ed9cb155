using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>A birthday at which the verdict on a measure changes, all other answers staying as they are.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Age">The age, in completed years, from which the new verdict holds.</param>
/// <param name="Kind">What changes.</param>
/// <param name="Words">The change in a sentence.</param>
/// <param name="Citations">Where the bound is stated.</param>
public sealed record AgeChange(Measure Measure, int Age, AgeChangeKind Kind, Bilingual Words, IReadOnlyList<Citation> Citations);
