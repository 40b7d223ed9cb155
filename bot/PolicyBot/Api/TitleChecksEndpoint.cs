using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Api;

/// <summary><c>POST /api/title-checks</c>: which thresholds for professional titles somebody meets.</summary>
public static class TitleChecksEndpoint
{
    private const int MostYears = 80;

    /// <summary>Answers one request.</summary>
    public static Results<Ok<TitleCheckResponse>, ProblemHttpResult> Handle(TitleCheckRequest? request, KnowledgeBase knowledge)
    {
        if (request is null) return Problems.BadRequest("Send a JSON object; /openapi/v1.json describes it.");
        if (!IsOne<Education>(request.Education, out var education)) return NotOneOf<Education>("education", request.Education);
        if (!IsOne<TitleSeries>(request.Series, out var series)) return NotOneOf<TitleSeries>("series", request.Series);
        if (request.Years is < 0 or > MostYears) return Problems.BadRequest($"'years' must be a whole number of years from 0 to {MostYears}.");
        if (request.YearsInShanghai is < 0 or > MostYears) return Problems.BadRequest($"'yearsInShanghai' must be a whole number of years from 0 to {MostYears}.");
        if (request.YearsInShanghai > request.Years) return Problems.BadRequest("'yearsInShanghai' cannot be more than 'years': the years in Shanghai are part of the relevant experience.");
        var answers = new TitleAnswers(education, request.Years, request.YearsInShanghai, request.ScienceOrEngineeringDegree, series, request.EarlierRound);
        return TypedResults.Ok(ToResponse(TitleAssessor.Assess(answers, knowledge), knowledge.VersionId));
    }

    private static bool IsOne<T>(string? text, out T? value)
        where T : struct, Enum
    {
        value = text is not null && Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : null;
        return text is null || value is not null;
    }

    private static ProblemHttpResult NotOneOf<T>(string property, string? value)
        where T : struct, Enum => Problems.BadRequest($"'{property}' {Problems.Quote(value)} must be one of {string.Join(", ", Enum.GetNames<T>())}.");

    private static TitleCheckResponse ToResponse(TitleCheck check, string versionId) => new(
        versionId,
        CertificatesEndpoint.ToText(check.Round.Name),
        check.Round.ExperienceUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [.. check.Levels.Select(l => new TitleLevelItem(l.Level.Id, CertificatesEndpoint.ToText(l.Level.Name), l.State, CertificatesEndpoint.ToText(l.Summary), [.. l.Thresholds.Select(ToItem)]))],
        [.. check.Unchecked.Select(CertificatesEndpoint.ToText)],
        [.. check.Notes.Select(CertificatesEndpoint.ToText)],
        AssessmentsEndpoint.Cite(check.Round.Citations));

    private static TitleThresholdItem ToItem(TitleThresholdCheck threshold) => new(
        threshold.Threshold,
        threshold.State,
        threshold.ShortBy,
        [.. threshold.Missing.Select(m => JsonNamingPolicy.CamelCase.ConvertName(m.ToString()))],
        CertificatesEndpoint.ToText(threshold.Words),
        AssessmentsEndpoint.Cite(threshold.Citations));
}
