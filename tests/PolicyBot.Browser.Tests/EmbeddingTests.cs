using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>The widget on pages of other origins.</summary>
public sealed class EmbeddingTests(ProductFixture shared)
{
    [Fact]
    public async Task An_allowed_site_embeds_the_chat_and_another_cannot()
    {
        Assert.SkipWhen(Chromium.IsMissing, "There is no browser.");
        using var partner = new HostSite();
        using var stranger = new HostSite();
        await using var product = new Product(new() { ["Widget__AllowedOrigins"] = partner.Origin });
        await product.StartAsync();
        partner.Serve(Embedding(product.Address));
        stranger.Serve(Embedding(product.Address));
        await using var visitor = await shared.VisitAsync("en", Device.Desktop, product.Address);

        var page = await visitor.OpenAsync(partner.Origin);
        var chat = Chat.InPanelOf(page);
        await chat.Bubbles.First.WaitForAsync();
        Assert.Equal("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.EvaluateAsync("() => { PolicyBot.on('assessment', detail => { window.heard = detail; }); }");
        await chat.AskAllAsync("en");
        await page.WaitForFunctionAsync("() => window.heard?.assessment");
        await visitor.PictureAsync(page, "embedded");
        Assert.Empty(visitor.Complaints);
        Assert.All(visitor.Requests, request => Assert.Contains(request.Authority, (string[])[new Uri(partner.Origin).Authority, product.Address.Authority]));
        Assert.Equal(0, await page.EvaluateAsync<double>(WidgetTests.LayoutShift));
        Assert.Equal("0 0", await page.EvaluateAsync<string>("`${localStorage.length} ${sessionStorage.length}`"));
        Assert.Empty(await visitor.Browser.CookiesAsync());

        await visitor.OpenAsync(stranger.Origin);
        await Visitor.UntilAsync(() => visitor.Complaints.Count > 0);
        Assert.Contains(visitor.Complaints, complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal));
    }

    /// <remarks>A strict policy with Trusted Types; a style sheet that means everything; a site that rebuilds its page and adds the script each time.</remarks>
    [Theory]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {0} 'nonce-h'; frame-src {0}; require-trusted-types-for 'script'\">")]
    [InlineData("<style>* {{ color: red !important; font-size: 40px !important; background: lime !important }} div, policy-bot, body > * {{ display: none !important; position: static !important; transform: rotate(9deg) !important; opacity: 0 !important }}</style>")]
    [InlineData("<script>addEventListener('load', () => document.body.replaceChildren(Object.assign(document.createElement('script'), {{ src: '{0}/widget.js' }})))</script>")]
    public async Task No_site_is_too_strict_or_too_rude(string head)
    {
        Assert.SkipWhen(Chromium.IsMissing, "There is no browser.");
        using var site = new HostSite();
        await using var product = new Product(new() { ["Widget__AllowedOrigins"] = site.Origin });
        await product.StartAsync();
        var address = product.Address.ToString().TrimEnd('/');
        site.Serve($$"""<!doctype html><html lang="ar" dir="rtl"><head>{{string.Format(System.Globalization.CultureInfo.InvariantCulture, head, address)}}<title>Host</title></head><body><script src="{{address}}/widget.js" data-lang="en" data-colour="red;}"></script></body></html>""");
        await using var visitor = await shared.VisitAsync("en", Device.Desktop, product.Address);

        var page = await visitor.OpenAsync(site.Origin);
        await page.Locator("button.launch").ClickAsync();
        await Chat.InPanelOf(page).Bubbles.First.WaitForAsync();
        Assert.Equal(1, await page.Locator("button.launch").CountAsync());
        var button = (await page.Locator("button.launch").BoundingBoxAsync())!;
        Assert.InRange(button.Height, 44, 60);
        Assert.InRange(button.X + button.Width, 1200, 1280);
        Assert.Equal("rgb(27, 75, 122)", await page.Locator("button.launch").EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));
        Assert.DoesNotContain(visitor.Complaints, complaint => !complaint.Contains("favicon", StringComparison.Ordinal) && !complaint.Contains("404", StringComparison.Ordinal));
    }

    private static string Embedding(Uri product) => $"""
        <!doctype html><html lang="en"><title>Partner</title><link rel="icon" href="data:,"><main><h1>Partner</h1></main>
        <script src="{product}widget.js" data-open="true" data-position="left" data-colour="#ffcc00" data-title="Ask HR" async></script></html>
        """;
}
