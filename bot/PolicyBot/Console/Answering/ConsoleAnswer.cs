using PolicyBot.Api;
using PolicyBot.Console.Certificates;

namespace PolicyBot.Console.Answering;

/// <summary>Answer of <c>POST /console/answers</c>: the assessment of <c>POST /api/assessments</c> and what a clerk does with it.</summary>
/// <param name="Assessment">The same answer, field by field, that the API gives.</param>
/// <param name="Sources">The sources it cites, by id.</param>
/// <param name="Script">What to read to the caller.</param>
/// <param name="Plain">What to paste into a letter or a case file.</param>
internal sealed record ConsoleAnswer(
    AssessmentResponse Assessment,
    IReadOnlyDictionary<string, SourceLine> Sources,
    Text Script,
    Text Plain);
