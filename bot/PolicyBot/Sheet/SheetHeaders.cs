namespace PolicyBot.Sheet;

/// <summary>Headers of a page that holds somebody's answers: kept by nobody, found by nobody, running nothing.</summary>
internal static class SheetHeaders
{
    public static void Apply(IHeaderDictionary headers, string styleHash)
    {
        headers.ContentSecurityPolicy = $"default-src 'none'; style-src '{styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers.XContentTypeOptions = "nosniff";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
