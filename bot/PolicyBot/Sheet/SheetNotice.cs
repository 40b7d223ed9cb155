namespace PolicyBot.Sheet;

/// <summary>The page instead of a sheet: what is wrong with the address and what to do.</summary>
internal sealed class SheetNotice(SheetWords words)
{
    public string Draw(OpenedSheet state)
    {
        var (title, text) = state switch
        {
            OpenedSheet.Expired => (SheetPhrase.ExpiredTitle, SheetPhrase.ExpiredText),
            OpenedSheet.Outdated => (SheetPhrase.OutdatedTitle, SheetPhrase.OutdatedText),
            _ => (SheetPhrase.UnknownTitle, SheetPhrase.UnknownText),
        };
        var html = new Html();
        SheetPage.Begin(html, words[title]);
        html.Raw("<main class=\"notice\">").Pair("h1", words[title]).Pair("p", words[text]);
        html.Sides(language => html.Add($"<p><a class=\"button\" href=\"/chat?lang={(language == Knowledge.Language.Zh ? "zh" : "en")}\">{words[SheetPhrase.StartAgain].In(language)}</a></p>"));
        return html.Raw("</main></body></html>").ToString();
    }
}
