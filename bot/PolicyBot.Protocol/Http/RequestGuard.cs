using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Http;

/// <summary>In front of every endpoint of the host: headers each answer carries, and requests nobody behind it can read.</summary>
internal static class RequestGuard
{
    public static Task RunAsync(HttpContext context, RequestDelegate next)
    {
        // At the end, because whoever handles an exception clears the headers.
        context.Response.OnStarting(static state => Dress((HttpContext)state), context);
        if (context.Request.ContentLength > ActivityLimits.BodyBytes && !MayBeLong(context.Request.Path)) return RefuseAsync(context);
        // An encoding the readers do not know is an exception to them, even "utf-8" in quotes.
        if (context.Request.ContentType is { } given && given.Contains("charset", StringComparison.OrdinalIgnoreCase) && MediaTypeHeaderValue.TryParse(given, out var type) && type.Charset.HasValue)
        {
            if (!type.Charset.Value.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return ProblemAnswer.WriteAsync(context, 415, "UnsupportedMediaType", "Send the body in UTF-8.");
            type.Charset = "utf-8";
            context.Request.ContentType = type.ToString();
        }
        return next(context);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        // Without a limit the server lets what is under way run out for a few seconds; the connection of a sender cut off in the middle is reset, and with it our answer.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        return ProblemAnswer.WriteAsync(context, 413, "PayloadTooLarge", RequestBody.TooLarge);
    }

    // Pages send files with words; only the words are read.
    private static bool MayBeLong(PathString path) => path.Value!.EndsWith("/upload", StringComparison.OrdinalIgnoreCase);

    private static Task Dress(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (headers["Referrer-Policy"].Count == 0) headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        // Pages and their scripts come with rules of their own; data opened in a browser by itself shall do nothing.
        if (headers.ContentSecurityPolicy.Count == 0 && context.Response.ContentType is { } type && (type.Contains("json", StringComparison.Ordinal) || type.StartsWith("text/plain", StringComparison.Ordinal)))
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return Task.CompletedTask;
    }
}
