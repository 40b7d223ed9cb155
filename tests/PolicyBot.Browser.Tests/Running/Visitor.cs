using Microsoft.Playwright;

namespace PolicyBot.Browser.Tests.Running;

/// <summary>One person with one browser: what they do, and everything their browser complained about.</summary>
internal sealed class Visitor(IBrowserContext context, string language, Device device) : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly List<Uri> _requests = [];

    /// <summary>Errors on the console, exceptions of scripts, requests that failed.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public IReadOnlyList<Uri> Requests => _requests;

    public IBrowserContext Browser => context;

    /// <param name="path">On the product, or a whole address.</param>
    /// <param name="until">How far the page must have come; fully loaded unless a test looks at it on the way.</param>
    public async Task<IPage> OpenAsync(string path, WaitUntilState until = WaitUntilState.Load)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => { if (message.Type == "error") _complaints.Add(message.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) => _complaints.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) => { if (!request.Url.StartsWith("data:", StringComparison.Ordinal)) _requests.Add(new Uri(request.Url)); };
        page.WebSocket += (_, socket) => _requests.Add(new Uri(socket.Url));
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = until });
        return page;
    }

    /// <summary>The chat page, its welcome shown.</summary>
    public async Task<Chat> OpenChatAsync()
    {
        var chat = Chat.On(await OpenAsync("/chat"));
        await chat.Bubbles.First.WaitForAsync();
        return chat;
    }

    /// <summary>Writes a picture into the test output and, if set, into <c>$POLICYBOT_SCREENSHOTS</c>.</summary>
    public async Task PictureAsync(IPage page, string name)
    {
        await StillAsync(page);
        var file = $"{name}-{language}-{(device == Device.Phone ? "phone" : "desktop")}.png";
        var bytes = await page.ScreenshotAsync();
        var folders = new[] { Path.Combine(AppContext.BaseDirectory, "screenshots"), Environment.GetEnvironmentVariable("POLICYBOT_SCREENSHOTS") };
        foreach (var folder in folders.Where(folder => !string.IsNullOrEmpty(folder)))
        {
            Directory.CreateDirectory(folder!);
            await File.WriteAllBytesAsync(Path.Combine(folder!, file), bytes);
        }
    }

    /// <summary>Waits until something that is counted here has happened.</summary>
    public static async Task UntilAsync(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!happened()) await Task.Delay(100, patience.Token);
    }

    // Web Chat scrolls to a new message in steps; a picture is taken when the last look found everything where the one before did.
    private static Task<IJSHandle> StillAsync(IPage page) => page.WaitForFunctionAsync(
        "() => { const at = [...document.querySelectorAll('*')].map(e => e.scrollTop).join(); const still = at === window.scrolledTo; window.scrolledTo = at; return still; }",
        null, new PageWaitForFunctionOptions { PollingInterval = 250 });

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
