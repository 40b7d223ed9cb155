using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Http;

/// <summary>Problem details (RFC 9457) that a Bot Framework client can read too: the member <c>error</c> is Direct Line's.</summary>
internal static class ProblemAnswer
{
    public static Task WriteAsync(HttpContext context, RequestRefusedException refusal)
    {
        if (refusal.RetryAfter is { } wait && !context.Response.HasStarted)
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return WriteAsync(context, refusal.Status, refusal.Code, refusal.Message);
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
}
