using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Protocol.Store;
using PolicyBot.Sheet;

namespace PolicyBot.Legal;

/// <summary><c>/privacy</c> and <c>/terms</c>, both languages side by side; hours, days and versions are those the server works with.</summary>
internal sealed class LegalPages(LegalWords words, SheetPage sheet, KnowledgeBase knowledge, IOptions<ConversationStoreOptions> store)
{
    public Task Privacy(HttpContext context) => Write(context, LegalPhrase.PrivacyTitle,
    [
        words[LegalPhrase.PrivacyWhat],
        words[LegalPhrase.PrivacyWhy],
        words[LegalPhrase.PrivacyHowLong].With("hours", Number((int)Math.Ceiling(store.Value.Retention.TotalHours))),
        words[LegalPhrase.PrivacyDelete],
        words[LegalPhrase.PrivacyChannels],
        words[LegalPhrase.PrivacySheet].With("days", Number(SheetContent.LifetimeDays)),
        words[LegalPhrase.PrivacyLogs],
        words[LegalPhrase.PrivacyPlease],
    ]);

    public Task Terms(HttpContext context) => Write(context, LegalPhrase.TermsTitle,
    [
        words[LegalPhrase.TermsAuthority],
        words[LegalPhrase.TermsSources].With("version", knowledge.VersionId),
        .. knowledge.Versions.All[^1].AnnexLoaded ? Array.Empty<Bilingual>() : [words[LegalPhrase.TermsAnnex]],
        words[LegalPhrase.TermsConfirm],
        words[LegalPhrase.TermsOthers],
        words[LegalPhrase.TermsNoPromise],
    ]);

    private Task Write(HttpContext context, LegalPhrase title, IEnumerable<Bilingual> paragraphs)
    {
        var html = new Html();
        SheetPage.Begin(html, words[title]);
        html.Raw("<main>").Pair("h1", words[title]);
        foreach (var paragraph in paragraphs) html.Raw("<section>").Pair("p", paragraph).Raw("</section>");
        html.Raw("</main></body></html>");
        SheetHeaders.Apply(context.Response.Headers, sheet.StyleHash);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html.ToString(), Encoding.UTF8, context.RequestAborted);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
