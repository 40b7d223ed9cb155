using Microsoft.Playwright;

namespace PolicyBot.Browser.Tests.Running;

/// <summary>The conversation on a page or in the widget's panel, as a person sees it.</summary>
internal sealed class Chat(Func<string, ILocator> find)
{
    public static Chat On(IPage page) => new(selector => page.Locator(selector));

    public static Chat InPanelOf(IPage page) => new(selector => page.FrameLocator("iframe").Locator(selector));

    public ILocator Bubbles => find(".webchat__bubble");

    public ILocator Card => find(".ac-adaptiveCard");

    public ILocator Choices => find(".webchat__suggested-action");

    public ILocator Box => find("[data-id='webchat-sendbox-input']");

    public ILocator Status => find("#status");

    public ILocator Find(string selector) => find(selector);

    public ILocator Find(string selector, string text) => find(selector).Filter(new LocatorFilterOptions { HasText = text });

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>Says everything in one sentence and waits for the result.</summary>
    public async Task AskAllAsync(string language)
    {
        await SayAsync(language == "zh" ? "我是英国人，65岁，有FCCA证书" : "I'm a 65-year-old British FCCA");
        await Card.First.WaitForAsync();
    }

    /// <summary>Waits until the status line says this.</summary>
    public Task UntilStatusAsync(string text, float seconds = 90) =>
        find("#status").Filter(new LocatorFilterOptions { HasText = text }).WaitForAsync(new LocatorWaitForOptions { Timeout = seconds * 1000 });

    /// <summary>Waits until the server refuses the tab's token.</summary>
    public Task UntilTokenExpiredAsync() => find("body").EvaluateAsync(
        """
        async () => {
          const { conversationId, token } = JSON.parse(sessionStorage.policybot);
          const ask = () => fetch(`/v3/directline/conversations/${conversationId}/activities`, { headers: { authorization: `Bearer ${token}` } });
          while ((await ask()).ok) await new Promise(later => setTimeout(later, 250));
        }
        """);

    /// <summary>The language every message element says it is in; "" where it says none.</summary>
    public async Task<IReadOnlyList<string>> LanguagesAsync() =>
        await Bubbles.EvaluateAllAsync<string[]>("bubbles => bubbles.map(b => b.closest('.spoken, article')?.lang || '')");
}
