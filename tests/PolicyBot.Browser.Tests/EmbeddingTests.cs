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

    private static string Embedding(Uri product) => $"""
        <!doctype html><html lang="en"><title>Partner</title><link rel="icon" href="data:,"><main><h1>Partner</h1></main>
        <script src="{product}widget.js" data-open="true" data-position="left" data-colour="#ffcc00" data-title="Ask HR" async></script></html>
        """;
}
