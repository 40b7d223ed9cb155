using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyBot.Pages.PlainForm;

namespace PolicyBot.Pages;

/// <summary>One page, in the visitor's language.</summary>
internal sealed class Page(string template, PageWords words, WebFiles files, WidgetOrigins origins, FormPage form, bool framed)
{
    private readonly PageTemplate _template = new(template);
    private readonly string _scriptWords = words.ScriptJson();

    public async Task WriteAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context.Request);
        var nonce = PageHeaders.Nonce();
        PageHeaders.Apply(context, nonce, framed ? origins.FrameAncestors : "'self'");
        context.Response.ContentType = "text/html; charset=utf-8";
        var html = _template.Fill(Values(context.Request, language, nonce));
        await context.Response.WriteAsync(html, Encoding.UTF8, context.RequestAborted);
    }

    private Dictionary<string, string> Values(HttpRequest request, string language, string nonce)
    {
        var other = PageLanguage.OtherThan(language);
        var host = origins.Known(request.Query["origin"]);
        var values = words.In(language).ToDictionary();
        values["Nonce"] = nonce;
        values["Language"] = language;
        values["LanguageTag"] = PageLanguage.Tag(language);
        values["OtherLanguageTag"] = PageLanguage.Tag(other);
        values["OtherLanguageUrl"] = $"{request.Path}{OtherLanguage(request, other, host)}";
        values["Embedded"] = request.Query["embed"] == "1" ? "yes" : "no";
        // A panel fetched because a pointer came near begins no conversation before it opens.
        values["Begins"] = request.Query["embed"] != "1" || request.Query["open"] == "1" ? "yes" : "";
        values["Locale"] = language == PageLanguage.Chinese ? PageLanguage.Tag(language) : "en-US";
        values["HostOrigin"] = host;
        values["ScriptWords"] = _scriptWords;
        values["Form"] = form.Fields(FormState.Blank, language);
        foreach (var file in files.All) values[Name(file.Path)] = file.Url;
        return values;
    }

    // Only what this page understands is kept: nothing a visitor put into the address comes back.
    private static string OtherLanguage(HttpRequest request, string other, string host) => $"?lang={other}"
        + (request.Query["embed"] == "1" ? "&embed=1" : "")
        + (host.Length > 0 ? $"&origin={Uri.EscapeDataString(host)}" : "");

    // "/webchat/chat.js" is called UrlWebchatChatJs in a template.
    private static string Name(string path) => "Url" + string.Concat(path.Split('/', '.', '-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
