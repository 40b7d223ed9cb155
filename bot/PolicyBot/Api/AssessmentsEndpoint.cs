using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Hosting;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Api;

/// <summary><c>POST /api/assessments</c>: every verdict for one applicant, for the console and partners (design §11).</summary>
public static class AssessmentsEndpoint
{
    /// <summary>Answers one request of a partner, who must say one thing only.</summary>
    public static Results<Ok<AssessmentResponse>, ProblemHttpResult> Handle(AssessmentRequest? request, KnowledgeBase knowledge, AnswerMeters meters, TimeProvider time) =>
        request is not null && Contradictions.In(request, knowledge) is { } mistake ? Problems.BadRequest(mistake) : Assess(request, knowledge, time, meters.Assessed);

    /// <summary>Answers one request; a category stated for a certificate, and a version looked back at, are taken as they are.</summary>
    /// <param name="request">The question.</param>
    /// <param name="knowledge">What we know.</param>
    /// <param name="time">The clock.</param>
    /// <param name="seen">Told of the assessment before it is written down.</param>
    public static Results<Ok<AssessmentResponse>, ProblemHttpResult> Assess(AssessmentRequest? request, KnowledgeBase knowledge, TimeProvider time, Action<Assessment>? seen = null)
    {
        if (request is null) return Problems.BadRequest("Send a JSON object; /openapi/v1.json describes it.");
        var (answers, date, version, mistake) = new AssessmentRequestReader(knowledge).Read(request, Today.In(time));
        if (mistake is not null) return Problems.BadRequest(mistake);
        try
        {
            var assessment = Assessor.Assess(answers, knowledge, date, version);
            seen?.Invoke(assessment);
            return TypedResults.Ok(ToResponse(assessment));
        }
        catch (ArgumentOutOfRangeException e)
        {
            // The message of the version lookup says which dates there are; the parameter name behind it is ours, not the caller's.
            var property = request.ListVersion is null ? "'date'" : "'listVersion' and 'date'";
            return Problems.BadRequest($"{property}: {e.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    internal static AssessmentResponse ToResponse(Assessment assessment) => new(
        assessment.VersionId,
        assessment.ListVersion.Version,
        assessment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        assessment.Standing,
        [.. assessment.Categories.Select(c => c.ToString())],
        CertificatesEndpoint.ToText(assessment.Basis),
        [.. assessment.Verdicts.Select(ToItem)],
        assessment.IfCategory.Count == 0 ? null : assessment.IfCategory.ToDictionary(
            p => p.Key.ToString(), p => (IReadOnlyList<string>)[.. p.Value.Where(v => v.Verdict == Verdict.Applies).Select(v => v.Measure.Id)]),
        [.. assessment.Steps.Select(s => new StepItem(s.Id, s.Route, CertificatesEndpoint.ToText(s.Text), Cite(s.Citations)))],
        assessment.Changes.Count == 0 ? null : [.. assessment.Changes.Select(c => new ChangeItem(c.Measure.Id, c.Age, c.Kind, CertificatesEndpoint.ToText(c.Words), Cite(c.Citations)))]);

    private static VerdictItem ToItem(MeasureVerdict verdict) => new(
        verdict.Measure.Id,
        verdict.Verdict,
        CertificatesEndpoint.ToText(verdict.Measure.Title),
        CertificatesEndpoint.ToText(verdict.Reason),
        verdict.Missing.Count == 0 ? null : verdict.Missing[0].ToString().ToLowerInvariant(),
        verdict.Change is { } change ? CertificatesEndpoint.ToText(change) : null,
        verdict.RestsOn,
        [.. verdict.Unchecked.Select(CertificatesEndpoint.ToText)],
        Cite(verdict.Citations));

    internal static CitationItem[] Cite(IReadOnlyList<Citation> citations) => [.. citations.Select(c => new CitationItem(c.Source.Id, c.Locator, c.Source.Url))];
}
