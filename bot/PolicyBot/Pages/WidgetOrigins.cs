using Microsoft.Extensions.Configuration;

namespace PolicyBot.Pages;

/// <summary>The sites that may embed the chat: setting <c>Widget:AllowedOrigins</c>, a list or one text separated by spaces or commas.</summary>
internal sealed class WidgetOrigins
{
    private readonly string[] _origins;

    /// <exception cref="InvalidOperationException">A value is not an origin; the message names it.</exception>
    public WidgetOrigins(IConfiguration configuration)
    {
        var section = configuration.GetSection("Widget:AllowedOrigins");
        _origins = [.. section.GetChildren().Select(child => child.Value).Append(section.Value)
            .SelectMany(value => (value ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(Read).Distinct()];
    }

    /// <summary>The Content-Security-Policy source list; always with our own pages.</summary>
    public string FrameAncestors => string.Join(' ', ["'self'", .. _origins]);

    /// <summary>The given origin when it may embed us, else nothing.</summary>
    public string Known(string? origin) => _origins.FirstOrDefault(known => string.Equals(known, origin, StringComparison.OrdinalIgnoreCase)) ?? "";

    // Written into a header, so exactly an origin and nothing that could add a directive.
    private static string Read(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0 && uri.PathAndQuery == "/" && uri.Fragment.Length == 0
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new InvalidOperationException($"Widget:AllowedOrigins: \"{value}\" is not an origin such as https://www.example.com.");
}
