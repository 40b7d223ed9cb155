using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PolicyBot.Protocol.Authentication;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>Lets pages of other sites call, refusals included, so that a page can tell a refusal from a broken line.</summary>
internal sealed class DirectLineCors(IOptions<DirectLineOptions> options, IOptions<BotIdentityOptions> identity)
{
    public void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        var allowed = options.Value.AllowedOrigins;
        if (allowed.Count == 0 || allowed.Contains("*"))
        {
            // No cookies are ever used here, so any origin may ask: the token is the only key, and where it comes from is checked.
            headers.AccessControlAllowOrigin = "*";
            return;
        }
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        var origin = context.Request.Headers.Origin.ToString();
        if (allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)) headers.AccessControlAllowOrigin = origin;
    }

    /// <summary>True when this page may begin a conversation: a listed one, our own, and in development any page on this machine. Programs send no origin and are not meant.</summary>
    public bool Allows(HttpRequest request)
    {
        var allowed = options.Value.AllowedOrigins;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || allowed.Contains("*") || allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)) return true;
        // A page opened from a file.
        if (origin == "null") return identity.Value.IsDevelopment;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var site)) return false;
        // Our own page; a proxy may have taken the "s" off https.
        return string.Equals(site.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) || (identity.Value.IsDevelopment && site.IsLoopback);
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
