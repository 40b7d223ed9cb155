using Microsoft.AspNetCore.Http;
using PolicyBot.Hosting;
using PolicyBot.Wording;

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

    /// <summary>How Chinese is written for this visitor: as <c>?lang=zh-Hant</c> says, else as the first Chinese among the browser's languages does.</summary>
    public static ChineseScript ScriptOf(HttpRequest request) => LocaleTag.Of(request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString())
        .Prepend(request.Query["lang"].ToString())
        .FirstOrDefault(tag => tag.StartsWith("zh-", StringComparison.OrdinalIgnoreCase))).Script;

    /// <summary>As the HTML <c>lang</c> attribute says it; the script subtag picks Chinese glyphs where Han characters are shared.</summary>
    public static string Tag(string language, ChineseScript script = ChineseScript.Simplified) =>
        language != Chinese ? "en" : script == ChineseScript.Traditional ? "zh-Hant" : "zh-Hans";

    private static string? Ours(string tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;
}
