using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Sheet;

/// <summary>Draws the sheet: both languages side by side, for A4 and for a phone.</summary>
internal sealed class SheetPage(SheetWords words, SheetAnswers answers, KnowledgeBase knowledge)
{
    private static readonly string Style = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sheet.css")).ReplaceLineEndings("\n");

    /// <summary>The style as the Content-Security-Policy names it.</summary>
    public string StyleHash { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>The whole page.</summary>
    /// <param name="content">What the code carried.</param>
    /// <param name="assessment">The assessment of it.</param>
    /// <param name="address">The page's own address, to print.</param>
    public string Draw(SheetContent content, Assessment assessment, string address)
    {
        var html = new Html();
        Begin(html, words[SheetPhrase.Title]);
        html.Raw("<header>").Pair("h1", words[SheetPhrase.Title]).Pair("p", words[SheetPhrase.Lead]);
        DrawFacts(html, "meta",
        [
            (words[SheetPhrase.DateLabel], Same(content.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            (words[SheetPhrase.VersionLabel], Same(assessment.ListVersion.Version)),
            (words[SheetPhrase.DataLabel], Same(assessment.VersionId)),
        ]);
        html.Raw("</header><main>");
        if (content.VersionId != knowledge.VersionId) html.Raw("<aside class=\"warn\">").Pair("p", words[SheetPhrase.DataChanged]).Raw("</aside>");
        html.Raw("<section>").Pair("h2", words[SheetPhrase.AnswersHeading]);
        DrawFacts(html, "facts", answers.Lines(content.Answers));
        html.Raw("</section><section>").Pair("h2", words[SheetPhrase.BasisHeading]).Pair("p", assessment.Basis).Raw("</section>");
        new SheetVerdicts(words, knowledge, html, assessment).Draw();
        DrawChanges(html, assessment);
        DrawSteps(html, assessment);
        DrawCounter(html, content.Answers, assessment);
        DrawSources(html, assessment);
        html.Raw("</main><footer>").Pair("p", words[SheetPhrase.Contact])
            .Pair("p", words[SheetPhrase.Reopen].With("date", content.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            .Add($"<p class=\"address\" translate=\"no\">{address}</p>").Raw("</footer></body></html>");
        return html.ToString();
    }

    /// <summary>Head and style of a page of ours.</summary>
    public static void Begin(Html html, Bilingual title) => html
        .Raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex, nofollow, noarchive\">")
        .Add($"<title>{title.En} · {title.Zh}</title>")
        // The style is ours and holds no "</style>"; encoding it would break its selectors.
        .Raw("<style>").Raw(Style).Raw("</style></head><body>");

    private static void DrawFacts(Html html, string name, IEnumerable<(Bilingual Label, Bilingual Value)> lines)
    {
        html.Add($"<div class=\"{name}\">");
        foreach (var (label, value) in lines)
        {
            html.Sides(language => html.Add($"<p><span class=\"label\">{label.In(language)}{(language == Language.Zh ? "：" : ": ")}</span><b>{value.In(language)}</b></p>"));
        }

        html.Raw("</div>");
    }

    private void DrawChanges(Html html, Assessment assessment)
    {
        if (assessment.Changes.Count == 0) return;
        html.Raw("<section>").Pair("h2", words[SheetPhrase.ChangesHeading]);
        foreach (var change in assessment.Changes) html.Sides(language => html.Sentence(change.Words.In(language), keys: change.Citations.Select(c => c.Source.Id)));
        html.Pair("p", words[SheetPhrase.ChangesNote], " small").Raw("</section>");
    }

    private void DrawSteps(Html html, Assessment assessment)
    {
        if (assessment.Steps.Count == 0) return;
        html.Raw("<section>").Pair("h2", words[SheetPhrase.StepsHeading]);
        foreach (var route in assessment.Steps.GroupBy(s => s.Route))
        {
            html.Pair("h3", knowledge.Words.Routes[route.Key]).Raw("<ol class=\"steps\">");
            foreach (var step in route)
            {
                html.Raw("<li><span class=\"tick\"></span>")
                    .Sides(language => html.Sentence(step.Text.In(language), keys: step.Citations.Select(c => c.Source.Id)))
                    .Raw("</li>");
            }

            html.Raw("</ol>");
        }

        html.Raw("</section>");
    }

    private void DrawCounter(Html html, Answers said, Assessment assessment)
    {
        var sentences = CounterSentences.For(said, assessment, words).ToArray();
        if (sentences.Length == 0) return;
        html.Raw("<section class=\"counter\">").Pair("h2", words[SheetPhrase.CounterHeading]).Pair("p", words[SheetPhrase.CounterLead], " small").Raw("<ul>");
        foreach (var sentence in sentences) html.Raw("<li>").Pair("p", sentence).Raw("</li>");
        html.Raw("</ul>").Pair("p", words[SheetPhrase.CounterNotes], " small").Raw("<div class=\"lines\" aria-hidden=\"true\"><i></i><i></i><i></i></div></section>");
    }

    private void DrawSources(Html html, Assessment assessment)
    {
        var sources = assessment.Verdicts.SelectMany(v => v.Citations)
            .Concat(assessment.IfCategory.Values.SelectMany(v => v).SelectMany(v => v.Citations))
            .Concat(assessment.Steps.SelectMany(s => s.Citations))
            .Concat(assessment.Changes.SelectMany(c => c.Citations))
            .Concat(assessment.Holdings.SelectMany(h => h.Listings).Select(l => l.Source))
            .Concat(assessment.ListVersion.Citations)
            .Select(c => c.Source).DistinctBy(s => s.Id);
        html.Raw("<section class=\"sources\">").Pair("h2", words[SheetPhrase.SourcesHeading]).Raw("<ul>");
        foreach (var source in sources)
        {
            html.Add($"<li id=\"{source.Id}\"><b>{source.Id}</b> <span lang=\"zh-Hans\">{source.Title.Zh}</span> · {source.Title.En}<br><a href=\"{source.Url}\" rel=\"noreferrer\">{source.Url}</a></li>");
        }

        html.Raw("</ul></section>");
    }

    private static Bilingual Same(string text) => new(text, text);
}
