using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Sheet;

namespace PolicyBot.Console.Sheets;

/// <summary><c>POST /console/sheets</c>: a caller reads out or sends the code of their sheet, and the clerk has their answers.</summary>
internal static class SheetCodeEndpoint
{
    private const string Path = "/sheet/";

    public static IResult Handle(SheetCodeRequest? request, SheetLinks links, KnowledgeBase knowledge, TimeProvider time)
    {
        var code = CodeIn(request?.Code ?? "");
        var (state, content) = links.Open(code, Today.In(time));
        return state switch
        {
            OpenedSheet.Open => TypedResults.Json(
                new ReopenedSheet(
                    [.. content!.Answers.Qualifications.Select(id => new SheetCertificate(id, knowledge.Qualifications[id].ShortName))],
                    [.. content.Answers.StatedCategories.Select(c => c.ToString())],
                    content.Answers.Nationality?.ToString(),
                    content.Answers.Age,
                    content.Answers.Hukou?.ToString(),
                    content.ListVersion,
                    content.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    SheetLinks.PathOf(code)),
                ConsoleJson.Default.ReopenedSheet),
            OpenedSheet.Unknown => TypedResults.Problem(title: "No such sheet.", detail: "The code was not made here, or a character is wrong.", statusCode: StatusCodes.Status404NotFound),
            _ => TypedResults.Problem(title: "No longer open.", detail: "The sheet is older than 60 days, or the data have changed since.", statusCode: StatusCodes.Status410Gone),
        };
    }

    // Pasted with the address around it, or read out in groups.
    private static string CodeIn(string text)
    {
        var start = text.LastIndexOf(Path, StringComparison.OrdinalIgnoreCase);
        var code = start < 0 ? text : text[(start + Path.Length)..].Split('?', '#', '/')[0];
        return string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
    }
}
