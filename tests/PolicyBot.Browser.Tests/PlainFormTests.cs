using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>A browser that runs no scripts gets the same result.</summary>
public sealed partial class PlainFormTests(ProductFixture product)
{
    [Theory, InlineData("en", Device.Phone), InlineData("zh", Device.Phone), InlineData("zh", Device.Desktop)]
    public async Task The_chat_page_without_scripts_leads_to_the_sheet(string language, Device device)
    {
        await using var visitor = await product.VisitAsync(language, device, scripts: false);
        var page = await visitor.OpenAsync("/chat");
        Assert.True(await page.Locator("a[href='tel:+862112333']").First.IsVisibleAsync());
        await page.Locator("#certificate").FillAsync("CPA");
        await page.Locator("#nationality").SelectOptionAsync("ForeignNational");
        await page.Locator("#age").FillAsync("sixty");
        await page.Locator(".send").ClickAsync();

        await page.Locator(".summary").WaitForAsync();
        Assert.Equal("CPA", await page.Locator("#certificate").InputValueAsync());
        Assert.Equal("true", await page.Locator("#age").GetAttributeAsync("aria-invalid"));
        await page.Locator("#choices input").Nth(1).CheckAsync();
        await page.Locator("#age").FillAsync("60");
        await page.Locator(".send").ClickAsync();
        await page.WaitForURLAsync(Sheet());
        Assert.Contains("CPA", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Everyone.InEveryWay), MemberType = typeof(Everyone))]
    public async Task The_form_has_no_grave_barrier_empty_nor_with_mistakes(string language, Device device)
    {
        await using var visitor = await product.VisitAsync(language, device);
        var page = await visitor.OpenAsync("/form");
        await Barriers.NoneGraveAsync(page);
        await page.Locator("#certificate").FillAsync("CPA");
        await page.Locator("#age").FillAsync("x");
        await page.Locator(".send").ClickAsync();
        await page.Locator(".summary").WaitForAsync();
        await Barriers.NoneGraveAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(320, 568);
        await Barriers.NoneGraveAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page must not scroll sideways.");
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task A_result_of_the_chat_can_be_taken_along(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Desktop);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.Bubbles.First.WaitForAsync();
        Assert.False(await page.Locator("#sheet").IsVisibleAsync());
        await chat.AskAllAsync(language);
        var sheet = await visitor.Browser.RunAndWaitForPageAsync(() => page.Locator("#sheet button").ClickAsync());
        await sheet.WaitForURLAsync(Sheet());
        var text = await sheet.Locator("main").InnerTextAsync();
        foreach (var said in (string[])["FCCA", "65", "United Kingdom", "英国"]) Assert.Contains(said, text, StringComparison.Ordinal);
        await page.Locator("#restart").ClickAsync();
        await page.Locator("#sheet").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    [GeneratedRegex("/sheet/[0-9a-z]+$")]
    private static partial Regex Sheet();
}
