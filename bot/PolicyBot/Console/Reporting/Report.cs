namespace PolicyBot.Console.Reporting;

/// <summary>"This looks wrong", from a clerk to the policy officer. Nothing in it is about a caller.</summary>
/// <param name="Id">Names the report.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Qualification">Which certificate was open; null if none.</param>
/// <param name="StatedCategories">Certificate categories stated.</param>
/// <param name="ListVersion">Version of the list gone by.</param>
/// <param name="Measure">Which measure; null for the answer as a whole.</param>
/// <param name="VersionId">The knowledge that gave the answer.</param>
/// <param name="Note">What the clerk wrote, at most 500 characters.</param>
internal sealed record Report(
    string Id,
    DateTimeOffset At,
    string? Qualification,
    IReadOnlyList<string> StatedCategories,
    string? ListVersion,
    string? Measure,
    string VersionId,
    string Note);

/// <summary>Body of <c>POST /console/reports</c>.</summary>
internal sealed record ReportRequest(string? Qualification, IReadOnlyList<string?>? StatedCategories, string? ListVersion, string? Measure, string? Note);

/// <summary>Answer of <c>GET /console/reports</c>: newest first.</summary>
internal sealed record ReportList(int Total, IReadOnlyList<Report> Items);
