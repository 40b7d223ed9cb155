using System.Text.Json;
using PolicyBot.Api;
using PolicyBot.Console.Searching;
using PolicyBot.Knowledge;
using PolicyBot.Pages;

namespace PolicyBot.Console;

/// <summary>The page <c>/console</c>. It lies on top of the other pages' template, headers and files.</summary>
internal sealed class ConsolePage
{
    private readonly KnowledgeBase _knowledge;
    private readonly TimeProvider _time;
    private readonly ConsoleWords _words;
    private readonly string _scriptWords;
    private readonly WebFiles _files;
    private readonly PageTemplate _template = new("console.html");

    /// <param name="knowledge">What the page shows the version of.</param>
    /// <param name="words">Its words.</param>
    /// <param name="time">The clock.</param>
    /// <param name="files">Its scripts and styles.</param>
    /// <param name="index">Warmed up here, before the first key is pressed.</param>
    public ConsolePage(KnowledgeBase knowledge, ConsoleWords words, TimeProvider time, WebFiles files, SuggestionIndex index)
    {
        // The first searches wait for the compiler; better now than with a caller on the line.
        foreach (var text in (string[])["a", "acc", "chartered accountant", "特许", "txkjs", "英国 会计"]) index.Search(text);
        (_knowledge, _time, _words, _files) = (knowledge, time, words, files);
        _scriptWords = words.ScriptJson();
    }

    /// <summary>The page in the language asked for; Chinese unless it says English, whatever the browser prefers: the desk is in Shanghai.</summary>
    public IResult Write(HttpContext context)
    {
        var language = context.Request.Query["lang"] == PageLanguage.English ? PageLanguage.English : PageLanguage.Chinese;
        var nonce = PageHeaders.Nonce();
        // Not even our own pages frame the console: nothing can be laid over its buttons.
        PageHeaders.Apply(context, nonce, "'none'");
        return TypedResults.Content(_template.Fill(Values(language, nonce)), "text/html; charset=utf-8");
    }

    private Dictionary<string, string> Values(string language, string nonce)
    {
        var data = ConsoleData.Of(_knowledge, Today.In(_time));
        var values = _words.In(language);
        var modules = _files.All.Where(f => f.Path.StartsWith("/console/", StringComparison.Ordinal) && f.Path.EndsWith(".js", StringComparison.Ordinal)).ToArray();
        values["Nonce"] = nonce;
        values["Language"] = language;
        values["LanguageTag"] = PageLanguage.Tag(language);
        values["OtherLanguage"] = PageLanguage.OtherThan(language);
        values["OtherLanguageTag"] = PageLanguage.Tag(PageLanguage.OtherThan(language));
        values["ScriptWords"] = _scriptWords;
        // The encoder of this context escapes <, > and &, so the text may stand inside a script element.
        values["Data"] = JsonSerializer.Serialize(data, ConsoleJson.Default.ConsoleData);
        values["VersionId"] = data.VersionId;
        values["DataDate"] = data.DataDate;
        values["CurrentVersion"] = data.CurrentVersion;
        values["AnnexHidden"] = data.Versions.Single(v => v.Version == data.CurrentVersion).Annex ? "hidden" : "";
        values["OldHidden"] = data.DataOld ? "" : "hidden";
        values["NoticeAnnexText"] = values["NoticeAnnex"].Replace("{version}", data.CurrentVersion, StringComparison.Ordinal);
        values["NoticeOldText"] = values["NoticeOld"].Replace("{date}", data.DataDate, StringComparison.Ordinal);
        values["Imports"] = $"{{\"imports\":{{{string.Join(',', modules.Select(m => $"\"{m.Path}\":\"{m.Url}\""))}}}}}";
        values["Preloads"] = string.Concat(modules.Select(m => $"<link rel=\"modulepreload\" href=\"{m.Url}\">"));
        values["UrlIcon"] = _files["/icon.svg"].Url;
        values["UrlCss"] = _files["/webchat/console.css"].Url;
        values["UrlJs"] = _files["/console/console.js"].Url;
        return values;
    }
}
