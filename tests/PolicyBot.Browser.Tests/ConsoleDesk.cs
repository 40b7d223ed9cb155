using Microsoft.Playwright;
using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>The staff console as a clerk sees it.</summary>
internal sealed class ConsoleDesk(IPage page)
{
    public IPage Page => page;

    public ILocator Search => page.Locator("#search");

    public ILocator Options => page.Locator("#suggestions [role=option]");

    public ILocator Certificate => page.Locator("#certificate");

    public ILocator Answer => page.Locator("#answer");

    public static async Task<ConsoleDesk> OpenAsync(Visitor visitor, string language, string fragment = "")
    {
        await visitor.Browser.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await visitor.OpenAsync($"/console{(language == "en" ? "?lang=en" : "")}{fragment}");
        await page.Locator("#caller input").First.WaitForAsync();
        return new ConsoleDesk(page);
    }

    /// <summary>Types a name and takes the first suggestion.</summary>
    public async Task FindAsync(string name)
    {
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(name);
        await Options.First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Certificate.Locator(".certificate-name").WaitForAsync();
    }

    public async Task SayAsync(string? group = null, string? age = null, string? hukou = null)
    {
        if (group is not null) await page.Locator($"#group-{group}").CheckAsync();
        if (age is not null) await page.Locator("#age").FillAsync(age);
        if (hukou is not null) await page.Locator($"#hukou-{hukou}").CheckAsync();
    }

    /// <summary>The verdict on a measure, once it is this.</summary>
    public Task UntilVerdictAsync(string measure, string verdict) => page.Locator($".group-{verdict} #measure-{measure}").WaitForAsync();

    public Task<string> ClipboardAsync() => page.EvaluateAsync<string>("navigator.clipboard.readText()");

    /// <summary>A picture of the whole page, for people to look at.</summary>
    public async Task PictureAsync(string name, bool whole = true)
    {
        var bytes = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = whole });
        var folders = new[] { Path.Combine(AppContext.BaseDirectory, "screenshots"), Environment.GetEnvironmentVariable("POLICYBOT_SCREENSHOTS") };
        foreach (var folder in folders.Where(folder => !string.IsNullOrEmpty(folder)))
        {
            Directory.CreateDirectory(folder!);
            await File.WriteAllBytesAsync(Path.Combine(folder!, $"console-{name}.png"), bytes);
        }
    }
}
