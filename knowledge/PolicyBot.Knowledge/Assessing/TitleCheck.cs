using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>How somebody stands to the thresholds of a title round, level by level.</summary>
/// <param name="Round">The round whose thresholds were used.</param>
/// <param name="Levels">One per level, lowest first.</param>
/// <param name="Unchecked">Conditions we could not check.</param>
/// <param name="Notes">What must be said with it: a later round may differ, nothing is granted automatically.</param>
public sealed record TitleCheck(TitleRound Round, IReadOnlyList<TitleLevelCheck> Levels, IReadOnlyList<Bilingual> Unchecked, IReadOnlyList<Bilingual> Notes);

/// <summary>How somebody stands to one level.</summary>
/// <param name="Level">The level.</param>
/// <param name="State">Missed if any threshold is missed, else open if any is open, else met.</param>
/// <param name="Summary">The level and the state in a sentence.</param>
/// <param name="Thresholds">Each threshold on its own.</param>
public sealed record TitleLevelCheck(TitleLevel Level, TitleState State, Bilingual Summary, IReadOnlyList<TitleThresholdCheck> Thresholds);

/// <summary>How somebody stands to one threshold.</summary>
/// <param name="Threshold">Which.</param>
/// <param name="State">Met, missed or open.</param>
/// <param name="ShortBy">Years that are missing at least; null where more time does not help or nothing is missing.</param>
/// <param name="Missing">Answers an open threshold waits for.</param>
/// <param name="Words">The same in a sentence.</param>
/// <param name="Citations">Where it is stated.</param>
public sealed record TitleThresholdCheck(
    TitleThreshold Threshold,
    TitleState State,
    int? ShortBy,
    IReadOnlyList<TitleMissing> Missing,
    Bilingual Words,
    IReadOnlyList<Citation> Citations);
