using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace PolicyBot.Pages;

/// <summary>The headers of every page: nothing runs, loads or frames that we did not put there.</summary>
internal static partial class PageHeaders
{
    /// <summary>A fresh nonce for one answer.</summary>
    public static string Nonce() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    public static void Apply(HttpContext context, string nonce, string frameAncestors)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            $"script-src 'self' 'nonce-{nonce}'",
            // The hash is that of nothing: Web Chat adds one empty style element without the nonce and fills it by script.
            $"style-src 'self' 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
            // Web Chat draws small icons from data: and keeps its decoder in a blob: worker (notes §1.3).
            "img-src 'self' data: blob:",
            "worker-src 'self' blob:",
            $"connect-src 'self'{Sockets(context.Request)}",
            "frame-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            $"frame-ancestors {frameAncestors}");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // The nonce is for this answer only.
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
    }

    // Older Safari does not count ws: and wss: of the same host as 'self'. The host is the visitor's word: only plain names pass.
    private static string Sockets(HttpRequest request)
    {
        var host = request.Host.ToUriComponent();
        return PlainHost().IsMatch(host) ? $" {(request.IsHttps ? "wss" : "ws")}://{host}" : "";
    }

    [GeneratedRegex(@"^[A-Za-z0-9.-]+(:[0-9]+)?$")]
    private static partial Regex PlainHost();
}
