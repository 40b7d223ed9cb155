using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Sheet;

/// <summary>Everything a code carries.</summary>
/// <param name="Answers">What the applicant said.</param>
/// <param name="Date">The day the assessment is for.</param>
/// <param name="ListVersion">The version of the list asked for; null for the one in force on that day.</param>
/// <param name="Made">The day the code was made; it opens for <see cref="LifetimeDays"/> days.</param>
/// <param name="VersionId">The knowledge the code was made with.</param>
internal sealed record SheetContent(Answers Answers, DateOnly Date, string? ListVersion, DateOnly Made, string VersionId)
{
    public const int LifetimeDays = 60;

    /// <summary>The last day on which the code opens.</summary>
    public DateOnly LastDay => Made.AddDays(LifetimeDays);
}
