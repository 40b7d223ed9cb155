using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Sheet;

/// <summary><c>POST /api/sheets</c> makes a code, <c>GET /sheet/{code}</c> opens it.</summary>
internal sealed class SheetEndpoints(SheetLinks links, SheetPage page, SheetNotice notice, KnowledgeBase knowledge, TimeProvider time)
{
    private const int MostCertificates = 12;

    /// <summary>Checks the request as an assessment would, then seals it.</summary>
    public Results<Ok<SheetResponse>, ProblemHttpResult> Create(AssessmentRequest? request)
    {
        if (request is null) return Problems.BadRequest("Send a JSON object; /openapi/v1.json describes it.");
        var today = Today.In(time);
        var (answers, date, version, mistake) = new AssessmentRequestReader(knowledge).Read(request, today);
        if (mistake is not null) return Problems.BadRequest(mistake);
        if (answers.Qualifications.Count > MostCertificates) return Problems.BadRequest($"A sheet takes at most {MostCertificates} certificates.");
        try
        {
            // An assessment that fails must fail here, not when the sheet is opened at a counter.
            _ = Assessor.Assess(answers, knowledge, date, version);
            var code = links.CodeFor(answers, date, version?.Version, today);
            return TypedResults.Ok(new SheetResponse(code, SheetLinks.PathOf(code)));
        }
        catch (ArgumentOutOfRangeException e)
        {
            return Problems.BadRequest(e.Message.Split(" (Parameter", 2)[0]);
        }
    }

    /// <summary>The page behind a code, or one that says why there is none.</summary>
    public Task Show(HttpContext context, string code)
    {
        var (state, content) = links.Open(code, Today.In(time));
        var assessment = state == OpenedSheet.Open ? Assess(content!) : null;
        if (state == OpenedSheet.Open && assessment is null) state = OpenedSheet.Outdated;
        context.Response.StatusCode = state switch
        {
            OpenedSheet.Open => StatusCodes.Status200OK,
            OpenedSheet.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status410Gone,
        };
        SheetHeaders.Apply(context.Response.Headers, page.StyleHash);
        context.Response.ContentType = "text/html; charset=utf-8";
        var html = assessment is null ? notice.Draw(state) : page.Draw(content!, assessment, Address(context.Request));
        return context.Response.WriteAsync(html, Encoding.UTF8, context.RequestAborted);
    }

    private Assessment? Assess(SheetContent content)
    {
        try
        {
            return Assessor.Assess(content.Answers, knowledge, content.Date, content.ListVersion is { } version ? knowledge.Versions.Find(version) : null);
        }
        catch (ArgumentException)
        {
            // The data were changed so that this day or this version can no longer be assessed.
            return null;
        }
    }

    private static string Address(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}{request.Path}";
}
