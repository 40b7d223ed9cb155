using Microsoft.Playwright;
using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>WCAG 2.2 A and AA as far as axe can see; the rest by keyboard and eye.</summary>
public sealed class AccessibilityTests(ProductFixture product)
{
    [Theory, MemberData(nameof(Everyone.InEveryWay), MemberType = typeof(Everyone))]
    public async Task The_demo_page_has_no_grave_barrier(string language, Device device)
    {
        await using var visitor = await product.VisitAsync(language, device);
        var page = await visitor.OpenAsync("/");
        await page.Locator("button.launch").WaitForAsync();
        await NoGraveBarrierAsync(page);
    }

    [Theory, MemberData(nameof(Everyone.InEveryWay), MemberType = typeof(Everyone))]
    public async Task The_chat_has_no_grave_barrier_with_choices_nor_with_a_result(string language, Device device)
    {
        await using var visitor = await product.VisitAsync(language, device);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.SayAsync("FCCA");
        await chat.Choices.First.WaitForAsync();
        await NoGraveBarrierAsync(page);
        await chat.AskAllAsync(language);
        await NoGraveBarrierAsync(page);
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task Night_colours_have_contrast_too(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Phone);
        var page = await visitor.OpenAsync("/chat");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await Chat.On(page).AskAllAsync(language);
        await visitor.PictureAsync(page, "chat-result-night");
        await NoGraveBarrierAsync(page);
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task Three_hundred_and_twenty_pixels_are_enough(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Phone);
        var page = await visitor.OpenAsync("/chat");
        await page.SetViewportSizeAsync(320, 568);
        var chat = Chat.On(page);
        await chat.AskAllAsync(language);
        await visitor.PictureAsync(page, "chat-result-320");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page must not scroll sideways.");
        Assert.True(await chat.Card.First.EvaluateAsync<bool>("card => card.scrollWidth <= card.clientWidth + 1"), "The card must not be cut off.");
    }

    [Theory, InlineData("en", "The chat needs JavaScript"), InlineData("zh", "对话需要 JavaScript")]
    public async Task Without_scripts_the_page_says_who_it_is_and_whom_to_call(string language, string words)
    {
        await using var visitor = await product.VisitAsync(language, Device.Phone);
        using var http = new HttpClient();
        var html = await http.GetStringAsync(new Uri(product.Address, $"/chat?lang={language}"), TestContext.Current.CancellationToken);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("tel:+862112333", html, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{(language == "zh" ? "zh-Hans" : "en")}\"", html, StringComparison.Ordinal);
    }

    private static async Task NoGraveBarrierAsync(IPage page)
    {
        // Web Chat reads a message out from a copy of it, which then goes.
        await page.WaitForFunctionAsync("() => !document.querySelector('.webchat__live-region-transcript')?.textContent.trim()");
        await Barriers.NoneGraveAsync(page);
    }
}
