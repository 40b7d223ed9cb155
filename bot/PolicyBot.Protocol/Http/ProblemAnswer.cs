using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Http;

/// <summary>Problem details (RFC 9457) that a Bot Framework client can read too: the member <c>error</c> is Direct Line's.</summary>
internal static class ProblemAnswer
{
    public static Task WriteAsync(HttpContext context, RequestRefusedException refusal)
    {
        if (refusal.RetryAfter is { } wait && !context.Response.HasStarted)
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return IsPage(context.Request) && context.RequestServices.GetService<IProblemDetailsService>() is { } pages && !context.Response.HasStarted
            ? WritePageAsync(context, refusal, pages)
            : WriteAsync(context, refusal.Status, refusal.Code, refusal.Message);
    }

    public static Task WriteAsync(HttpContext context, int status, string code, string title)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = title,
            ["status"] = status,
            ["detail"] = $"{status} {ReasonPhrases.GetReasonPhrase(status)}",
            ["error"] = new JsonObject { ["code"] = code, ["message"] = title },
        };
        context.Response.StatusCode = status;
        return JsonAnswer.WriteAsync(context, problem.ToJsonString(ActivityJson.Default.Options), "application/problem+json");
    }

    // A person with a browser gets what the host shows to people.
    private static async Task WritePageAsync(HttpContext context, RequestRefusedException refusal, IProblemDetailsService pages)
    {
        context.Response.StatusCode = refusal.Status;
        var problem = new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = refusal.Status, Title = refusal.Message } };
        if (!await pages.TryWriteAsync(problem)) await WriteAsync(context, refusal.Status, refusal.Code, refusal.Message);
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
