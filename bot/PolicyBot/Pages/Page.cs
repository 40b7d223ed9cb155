using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Pages.PlainForm;
using PolicyBot.Wording;

namespace PolicyBot.Pages;

/// <summary>One page, in the visitor's language.</summary>
internal sealed class Page(string template, PageWords words, WebFiles files, WidgetOrigins origins, FormPage form, bool framed)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly PageTemplate _template = new(template);
    private readonly string _scriptWords = words.ScriptJson(ChineseScript.Simplified);
    private readonly Lazy<string> _traditionalWords = new(() => words.ScriptJson(ChineseScript.Traditional));

    public async Task WriteAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context.Request);
        var nonce = PageHeaders.Nonce();
        PageHeaders.Apply(context, nonce, framed ? origins.FrameAncestors : "'self'");
        context.Response.ContentType = "text/html; charset=utf-8";
        var html = _template.Fill(Values(context, language, nonce));
        await context.Response.WriteAsync(html, Encoding.UTF8, context.RequestAborted);
    }

    private Dictionary<string, string> Values(HttpContext context, string language, string nonce)
    {
        var request = context.Request;
        var script = PageLanguage.ScriptOf(request);
        var other = PageLanguage.OtherThan(language);
        var host = origins.Known(request.Query["origin"]);
        var values = words.In(language, script).ToDictionary();
        values["Nonce"] = nonce;
        values["Language"] = language;
        values["LanguageTag"] = PageLanguage.Tag(language, script);
        values["OtherLanguageTag"] = PageLanguage.Tag(other, script);
        values["ChineseTag"] = PageLanguage.Tag(PageLanguage.Chinese, script);
        values["OtherLanguageUrl"] = $"{request.Path}{OtherLanguage(request, other, host)}";
        values["Embedded"] = request.Query["embed"] == "1" ? "yes" : "no";
        // A panel fetched because a pointer came near begins no conversation before it opens.
        values["Begins"] = request.Query["embed"] != "1" || request.Query["open"] == "1" ? "yes" : "";
        values["Greeting"] = framed ? Greeting(context.RequestServices.GetRequiredService<Interview>(), language, script) : "";
        values["HostOrigin"] = host;
        values["ScriptWords"] = script == ChineseScript.Traditional ? _traditionalWords.Value : _scriptWords;
        values["Form"] = form.Fields(FormState.Blank, language, script);
        foreach (var file in files.All) values[Name(file.Path)] = file.Url;
        return values;
    }

    // What the bot will say first, word for word: it is read while the conversation is being opened.
    private static string Greeting(Interview interview, string language, ChineseScript script) => string.Concat(
        interview.Welcome(language == PageLanguage.Chinese ? Language.Zh : Language.En, script).Replies[0].Text
            .Split("\n\n").Select(paragraph => $"<p>{Encoder.Encode(paragraph)}</p>"));

    // Only what this page understands is kept: nothing a visitor put into the address comes back.
    private static string OtherLanguage(HttpRequest request, string other, string host) => $"?lang={other}"
        + (request.Query["embed"] == "1" ? "&embed=1" : "")
        + (host.Length > 0 ? $"&origin={Uri.EscapeDataString(host)}" : "");

    // "/webchat/chat.js" is called UrlWebchatChatJs in a template.
    private static string Name(string path) => "Url" + string.Concat(path.Split('/', '.', '-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
