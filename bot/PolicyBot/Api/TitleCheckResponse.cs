using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Api;

/// <summary>Answer of <c>POST /api/title-checks</c>.</summary>
/// <param name="VersionId">Which knowledge was used.</param>
/// <param name="Round">Whose thresholds were used.</param>
/// <param name="ExperienceUntil">Experience counts up to this day.</param>
/// <param name="Levels">One per level, lowest first.</param>
/// <param name="Unchecked">Conditions we could not check.</param>
/// <param name="Notes">What must be said with the result.</param>
/// <param name="Citations">Where the round is published.</param>
public sealed record TitleCheckResponse(
    string VersionId,
    Text Round,
    string ExperienceUntil,
    IReadOnlyList<TitleLevelItem> Levels,
    IReadOnlyList<Text> Unchecked,
    IReadOnlyList<Text> Notes,
    IReadOnlyList<CitationItem> Citations);

/// <summary>One level: junior, intermediate or associate-senior.</summary>
public sealed record TitleLevelItem(string Level, Text Name, TitleState State, Text Summary, IReadOnlyList<TitleThresholdItem> Thresholds);

/// <summary>One threshold. <paramref name="ShortBy"/> is in years; <paramref name="Missing"/> names the properties to send.</summary>
public sealed record TitleThresholdItem(
    TitleThreshold Threshold,
    TitleState State,
    int? ShortBy,
    IReadOnlyList<string> Missing,
    Text Text,
    IReadOnlyList<CitationItem> Citations);
