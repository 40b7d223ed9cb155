using System.Globalization;
using System.Text;
using PolicyBot.Knowledge;
using PolicyBot.Sheet;

namespace PolicyBot.ProblemPages;

/// <summary>A failure as a page in both languages, for people who open an address in a browser; programs get problem details (RFC 9457).</summary>
internal sealed class ProblemPage(ProblemWords words, SheetPage sheet) : IProblemDetailsWriter
{
    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context)
    {
        var request = context.HttpContext.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && type.Quality is not 0);
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        var (title, text) = status switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => (ProblemPhrase.NotFoundTitle, ProblemPhrase.NotFoundText),
            StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => (ProblemPhrase.BusyTitle, ProblemPhrase.BusyText),
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => (ProblemPhrase.ClosedTitle, ProblemPhrase.ClosedText),
            _ => (ProblemPhrase.TroubleTitle, ProblemPhrase.TroubleText),
        };
        var html = new Html();
        SheetPage.Begin(html, words[title]);
        html.Raw("<main class=\"notice\">").Pair("h1", words[title]).Pair("p", words[text]).Pair("p", words[ProblemPhrase.Call]);
        html.Sides(language => html.Add($"<p><a class=\"button\" href=\"/chat?lang={(language == Language.Zh ? "zh" : "en")}\">{words[ProblemPhrase.Ask].In(language)}</a></p>"));
        // For whoever runs the service and wonders why.
        if (context.ProblemDetails.Detail is { Length: > 0 } why) html.Add($"<p class=\"small\" lang=\"en\">{status.ToString(CultureInfo.InvariantCulture)} · {why}</p>");
        html.Raw("</main></body></html>");
        SheetHeaders.Apply(http.Response.Headers, sheet.StyleHash);
        http.Response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.WriteAsync(html.ToString(), Encoding.UTF8, http.RequestAborted);
    }
}
