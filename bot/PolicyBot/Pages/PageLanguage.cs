using Microsoft.AspNetCore.Http;

namespace PolicyBot.Pages;

/// <summary>Which of the two languages a page is in.</summary>
internal static class PageLanguage
{
    public const string Chinese = "zh";
    public const string English = "en";

    /// <summary>By <c>?lang=</c>, else the first of the browser's languages that is ours, else English: the list's holders come from abroad.</summary>
    public static string Of(HttpRequest request)
    {
        if (Ours(request.Query["lang"].ToString()) is { } asked) return asked;
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Ours(language.Value.ToString()))
            .FirstOrDefault(language => language is not null) ?? English;
    }

    /// <summary>The other one, for the link that switches.</summary>
    public static string OtherThan(string language) => language == Chinese ? English : Chinese;

    /// <summary>As the HTML <c>lang</c> attribute says it; the script subtag picks Chinese glyphs where Han characters are shared.</summary>
    public static string Tag(string language) => language == Chinese ? "zh-Hans" : "en";

    private static string? Ours(string tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;
}
