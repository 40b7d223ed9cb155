namespace PolicyBot.Tests.Pages;

/// <summary>A browser that asks for Traditional Chinese.</summary>
public sealed class TraditionalPageTests(ProductServer server) : IClassFixture<ProductServer>
{
    [Theory]
    [InlineData("/chat", "zh-TW,zh;q=0.9,en;q=0.8", "重新開始")]
    [InlineData("/chat", "zh-Hant-HK", "這張證書|職業資格證書")]
    [InlineData("/chat?lang=zh-Hant", "en", "重新開始")]
    [InlineData("/form", "zh-TW", "您的證書")]
    [InlineData("/", "zh-HK", "政策助手")]
    public async Task Pages_are_in_Traditional_characters_and_say_so(string path, string languages, string said)
    {
        var html = await PageAsync(path, languages);
        Assert.Contains("<html lang=\"zh-Hant\">", html, StringComparison.Ordinal);
        Assert.Contains(said.Split('|'), text => html.Contains(text, StringComparison.Ordinal));
        foreach (var simplified in (string[])["证书", "请", "语言"]) Assert.DoesNotContain(simplified, html, StringComparison.Ordinal);
    }

    [Theory, InlineData("zh-CN,zh-TW;q=0.5"), InlineData("zh-Hans-HK"), InlineData("zh")]
    public async Task Other_browsers_get_Simplified(string languages) =>
        Assert.Contains("<html lang=\"zh-Hans\">", await PageAsync("/chat", languages), StringComparison.Ordinal);

    private async Task<string> PageAsync(string path, string languages)
    {
        using var client = await server.ReadyAsync();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(languages);
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }
}
