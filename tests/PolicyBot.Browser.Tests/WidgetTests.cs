using System.IO.Compression;
using System.Net;
using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>The launcher on somebody's page and the panel it opens.</summary>
public sealed class WidgetTests(ProductFixture product)
{
    /// <summary>Script: how far the page's layout has moved by itself since it was loaded.</summary>
    internal const string LayoutShift = """
        () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
          .observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 300))
        """;

    [Theory, MemberData(nameof(Everyone.InEveryWay), MemberType = typeof(Everyone))]
    public async Task The_demo_page_opens_the_widget_and_hears_of_the_result(string language, Device device)
    {
        await using var visitor = await product.VisitAsync(language, device);
        var page = await visitor.OpenAsync("/");
        await page.WaitForFunctionAsync("() => window.PolicyBot");
        await visitor.PictureAsync(page, "demo");
        Assert.DoesNotContain(visitor.Requests, request => request.AbsolutePath.StartsWith("/webchat/", StringComparison.Ordinal));

        await page.EvaluateAsync("() => { window.heard = []; PolicyBot.on('assessment', detail => heard.push(detail)); }");
        await page.Locator("button.launch").ClickAsync();
        var chat = Chat.InPanelOf(page);
        await chat.Bubbles.First.WaitForAsync();
        await visitor.PictureAsync(page, "widget-welcome");
        await chat.AskAllAsync(language);
        await visitor.PictureAsync(page, "widget-result");

        Assert.Equal(language, await page.EvaluateAsync<string>("heard[0].language"));
        Assert.True(await page.EvaluateAsync<int>("Object.keys(heard[0].assessment.verdicts).length") > 0);
        Assert.Empty(visitor.Complaints);
        Assert.All(visitor.Requests, request => Assert.Equal(product.Address.Authority, request.Authority));
    }

    [Fact]
    public async Task The_keyboard_alone_opens_writes_closes_and_comes_back_to_the_button()
    {
        await using var visitor = await product.VisitAsync("en", Device.Desktop);
        var page = await visitor.OpenAsync("/");
        await page.Locator("button.launch").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var chat = Chat.InPanelOf(page);
        await chat.Bubbles.First.WaitForAsync();
        await chat.Find("textarea:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("I'm a 65-year-old British FCCA");
        await page.Keyboard.PressAsync("Enter");
        await chat.Card.First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("button.launch:focus[aria-expanded='false']").WaitForAsync();
    }

    [Fact]
    public async Task The_launcher_does_not_move_the_page()
    {
        await using var visitor = await product.VisitAsync("en", Device.Phone);
        var page = await visitor.OpenAsync("/");
        await page.Locator("button.launch").ClickAsync();
        await Chat.InPanelOf(page).Bubbles.First.WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<double>(LayoutShift));
    }

    [Fact]
    public async Task The_launcher_weighs_at_most_five_kilobytes()
    {
        Assert.SkipWhen(Chromium.IsMissing, "The product is only started where there is a browser.");
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None });
        var script = await http.GetByteArrayAsync(new Uri(product.Address, "/widget.js"), TestContext.Current.CancellationToken);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(script);
        Assert.InRange(packed.Length, 500, 5 * 1024);
    }
}
