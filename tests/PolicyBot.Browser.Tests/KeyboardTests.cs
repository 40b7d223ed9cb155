using Microsoft.Playwright;
using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>A whole consultation without a mouse, and what a screen reader would meet on the way.</summary>
public sealed class KeyboardTests(ProductFixture product)
{
    [Theory, InlineData("en"), InlineData("zh")]
    public async Task From_the_first_question_to_the_sheet(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Desktop);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.Bubbles.First.WaitForAsync();

        await TabToAsync(page, "textarea");
        await page.Keyboard.TypeAsync("CPA");
        await page.Keyboard.PressAsync("Enter");
        await chat.Choices.First.WaitForAsync();
        var before = await chat.Bubbles.CountAsync();
        // Backwards from the box: the choices stand above it.
        await TabToAsync(page, ".webchat__suggested-action, .webchat__suggested-actions", back: true);
        if (!await IsFocusedAsync(page, ".webchat__suggested-action")) await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await chat.Bubbles.Nth(before + 1).WaitForAsync();
        await UntilFocusedAsync(page, "textarea");

        await page.Keyboard.TypeAsync(language == "zh" ? "英国人，65岁" : "British, 65");
        await page.Keyboard.PressAsync("Enter");
        await chat.Card.First.WaitForAsync();
        await TabToAsync(page, "#sheet button", back: true);
        var sheet = await visitor.Browser.RunAndWaitForPageAsync(() => page.Keyboard.PressAsync("Enter"));
        await sheet.WaitForURLAsync("**/sheet/*");
        Assert.Empty(visitor.Complaints);
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task Everything_has_a_language_and_stands_in_reading_order(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Desktop);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.AskAllAsync(language);

        // Language: nothing Chinese is inside an English element, and nothing in words of Latin letters inside a Chinese one but names.
        var wrong = await page.EvaluateAsync<string[]>("""
            () => {
              const found = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text; (text = texts.nextNode());) {
                const parent = text.parentElement;
                if (!text.data.trim() || parent.closest('script, style, noscript')) continue;
                const lang = parent.closest('[lang]').lang;
                if (lang === 'en' && /\p{Script=Han}/u.test(text.data)) found.push(`${lang}: ${text.data}`);
                if (lang !== 'en' && /^[\x00-\x7f]*[a-z]+( [a-z]+){3}/i.test(text.data.trim())) found.push(`${lang}: ${text.data}`);
              }
              return found;
            }
            """);
        Assert.Empty(wrong);

        // Order: bar, about, offer, status, conversation; inside it messages by time and then the box.
        var order = await page.EvaluateAsync<bool>("""
            () => ['.bar', '#about', '#sheet', '#status', '#chat', '.webchat__bubble', '.ac-adaptiveCard', 'textarea']
              .map(selector => document.querySelector(selector))
              .every((element, index, all) => index === 0 || all[index - 1].compareDocumentPosition(element) & (Node.DOCUMENT_POSITION_FOLLOWING))
            """);
        Assert.True(order, "The page's order must be the reading order.");
        Assert.Single(await page.Locator("h1").AllAsync());
        var roles = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.spoken [aria-roledescription]')].map(e => e.getAttribute('aria-roledescription'))");
        Assert.NotEmpty(roles);
        Assert.Subset(new HashSet<string>(language == "zh" ? ["消息", "附件"] : ["message", "attachment"]), new HashSet<string>(roles));
    }

    [Fact]
    public async Task A_line_of_the_result_unfolds_by_key_says_so_and_leads_to_its_sources()
    {
        await using var visitor = await product.VisitAsync("en", Device.Desktop);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.AskAllAsync("en");
        var line = chat.Find(".ac-adaptiveCard [role='button']", "Multiple-entry visa");
        Assert.Equal("false", await line.GetAttributeAsync("aria-expanded"));
        await line.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await chat.Find(".ac-adaptiveCard [role='button'][aria-expanded='true']", "Multiple-entry visa").WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("http", await page.EvaluateAsync<string>("document.activeElement.href"), StringComparison.Ordinal);
        Assert.Equal("_blank", await page.EvaluateAsync<string>("document.activeElement.target"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_asked_for_less_motion()
    {
        await using var visitor = await product.VisitAsync("en", Device.Desktop);
        var page = await visitor.OpenAsync("/");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await page.Locator("button.launch").ClickAsync();
        Assert.Equal("0s", await page.Locator(".panel").EvaluateAsync<string>("panel => getComputedStyle(panel).transitionDuration"));
        await Chat.InPanelOf(page).AskAllAsync("en");
        var moving = await page.Frames[1].EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')].filter(element => {
              const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
              const long = durations => durations.split(',').some(duration => parseFloat(duration) > 0.01);
              return (animationName !== 'none' && long(animationDuration)) || long(transitionDuration);
            }).map(element => element.className)
            """);
        Assert.Empty(moving);
    }

    private static Task<bool> IsFocusedAsync(IPage page, string selector) => page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector);

    private static Task<IJSHandle> UntilFocusedAsync(IPage page, string selector) => page.WaitForFunctionAsync("selector => document.activeElement.matches(selector)", selector);

    private static async Task TabToAsync(IPage page, string selector, bool back = false)
    {
        for (var pressed = 0; pressed < 60; pressed++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            if (await IsFocusedAsync(page, selector)) return;
        }

        Assert.Fail($"Tab did not reach {selector}.");
    }
}
