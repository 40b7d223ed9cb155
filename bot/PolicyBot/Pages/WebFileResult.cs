using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.Pages;

/// <summary>Sends a file of wwwroot: compressed when the browser may, not at all when it has it, cached as long as its address allows.</summary>
internal sealed class WebFileResult(WebFile file) : IResult
{
    /// <summary>The one file that other sites load.</summary>
    public const string Launcher = "/widget.js";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (bytes, encoding) = Choose(httpContext.Request);
        var headers = httpContext.Response.Headers;
        var tag = $"\"{file.Hash}-{encoding ?? "plain"}\"";
        headers.ETag = tag;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = httpContext.Request.Query["v"] == file.Hash ? "public, max-age=31536000, immutable"
            // Its address never changes, so a new version reaches every embedding site within ten minutes.
            : file.Path == Launcher ? "public, max-age=600, stale-while-revalidate=86400"
            : "no-cache";
        headers["Cross-Origin-Resource-Policy"] = file.Path == Launcher ? "cross-origin" : "same-origin";
        if (httpContext.Request.Headers.IfNoneMatch.Contains(tag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (encoding is not null) headers.ContentEncoding = encoding;
        httpContext.Response.ContentType = file.ContentType;
        httpContext.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private (byte[] Bytes, string? Encoding) Choose(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        bool Accepts(string encoding) => accepted.Any(a => a.Quality is not 0 && a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
        return Accepts("br") ? (file.Brotli, "br") : Accepts("gzip") ? (file.Gzip, "gzip") : (file.Plain, null);
    }
}
