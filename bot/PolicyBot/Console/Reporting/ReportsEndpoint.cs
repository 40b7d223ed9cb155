using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Console.Reporting;

/// <summary><c>/console/reports</c>: "this looks wrong", and the list of what was reported.</summary>
internal static class ReportsEndpoint
{
    /// <summary>Longest note; the page's field holds no more either.</summary>
    public const int MostCharacters = 500;

    private const int Listed = 200;

    public static IResult Add(ReportRequest? request, KnowledgeBase knowledge, ReportFile file, TimeProvider time)
    {
        if (request is null) return Problems.BadRequest("Send a JSON object with 'note'.");
        var note = Clean(request.Note ?? "");
        if (note.Length is 0 or > MostCharacters) return Problems.BadRequest($"'note' must have 1 to {MostCharacters} characters.");
        if (request.Qualification is { } id && !knowledge.Qualifications.ContainsKey(id)) return Problems.BadRequest("'qualification' is not of the register.");
        if (request.Measure is { } measure && knowledge.Measures.All(m => m.Id != measure)) return Problems.BadRequest("'measure' is not one of the measures.");
        if (request.ListVersion is { } version && knowledge.Versions.Find(version) is null) return Problems.BadRequest("'listVersion' is not one of the versions.");
        var categories = request.StatedCategories?.Distinct().ToArray() ?? [];
        if (categories.Any(c => c is null || !Enum.GetNames<Category>().Contains(c))) return Problems.BadRequest("'statedCategories' must be of A, B, C, D.");

        var report = new Report(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), time.GetUtcNow(), request.Qualification, categories!, request.ListVersion, request.Measure, knowledge.VersionId, note);
        try
        {
            if (!file.TryAdd(report)) return Unavailable("The file of reports is full; the policy officer has to empty it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unavailable("The report could not be written down; please keep it and try again.");
        }

        return TypedResults.Json(report, ConsoleJson.Default.Report, statusCode: StatusCodes.Status201Created);
    }

    public static Ok<ReportList> List(ReportFile file)
    {
        var all = file.All();
        return TypedResults.Ok(new ReportList(all.Count, [.. all.Take(Listed)]));
    }

    // Line breaks stay; characters that steer terminals or turn text around go.
    private static string Clean(string note) => new string([.. note.Replace("\r\n", "\n", StringComparison.Ordinal)
        .Where(c => c == '\n' || (!char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format))]).Trim();

    private static ProblemHttpResult Unavailable(string why) => TypedResults.Problem(title: "Not stored.", detail: why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
