using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>Lets pages of other sites call, refusals included, so that a page can tell a refusal from a broken line.</summary>
internal sealed class DirectLineCors(IOptions<DirectLineOptions> options)
{
    public void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        var allowed = options.Value.AllowedOrigins;
        if (allowed.Count == 0 || allowed.Contains("*"))
        {
            // No cookies are ever used here, so any origin may ask: the token is the only key.
            headers.AccessControlAllowOrigin = "*";
            return;
        }
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        var origin = context.Request.Headers.Origin.ToString();
        if (allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)) headers.AccessControlAllowOrigin = origin;
    }

    /// <summary>False for a page of a site that is neither listed nor our own; programs send no origin and are not meant.</summary>
    public bool Allows(HttpRequest request)
    {
        var allowed = options.Value.AllowedOrigins;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || allowed.Count == 0 || allowed.Contains("*") || allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)
            // Our own page; a proxy may have taken the "s" off https.
            || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && string.Equals(site.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    public static Task Preflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
        // Without it every poll costs two requests.
        headers.AccessControlMaxAge = "7200";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
