using Microsoft.Playwright;

namespace PolicyBot.Browser.Tests.Running;

/// <summary>The machine's own Chromium; the tests never download a browser.</summary>
internal static class Chromium
{
    public const string Path = "/usr/bin/chromium";

    public static bool IsMissing => !File.Exists(Path);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        Args =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync",
            "--disable-component-update", "--disable-quic",
        ],
    });
}
