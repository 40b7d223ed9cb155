using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Api;

/// <summary>Answer of <c>POST /api/assessments</c> (design §11).</summary>
public sealed record AssessmentResponse(
    string VersionId,
    string ListVersion,
    string Date,
    Standing Standing,
    IReadOnlyList<string> Categories,
    Text Basis,
    IReadOnlyList<VerdictItem> Verdicts,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? IfCategory,
    IReadOnlyList<StepItem> Steps,
    IReadOnlyList<ChangeItem>? Changes);

/// <summary>A birthday at which a verdict changes. <paramref name="Age"/> is in completed years, <paramref name="Change"/> is Begins, Ends, MayBegin or MayEnd.</summary>
public sealed record ChangeItem(string Measure, int Age, AgeChangeKind Change, Text Text, IReadOnlyList<CitationItem> Citations);

/// <summary>One verdict. <paramref name="Missing"/> names the answer or source an undetermined verdict waits for first.</summary>
public sealed record VerdictItem(
    string Measure,
    Verdict Verdict,
    Text Title,
    Text Reason,
    string? Missing,
    Text? Change,
    IReadOnlyList<string> RestsOn,
    IReadOnlyList<Text> Unchecked,
    IReadOnlyList<CitationItem> Citations);

/// <summary>One next step, and the way it belongs to.</summary>
public sealed record StepItem(string Id, StepRoute Route, Text Text, IReadOnlyList<CitationItem> Citations);

/// <summary>A source and the place in it.</summary>
public sealed record CitationItem(string Source, string Locator, string Url);
