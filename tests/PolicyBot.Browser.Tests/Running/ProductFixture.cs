using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PolicyBot.Browser.Tests.Running.ProductFixture))]

namespace PolicyBot.Browser.Tests.Running;

/// <summary>One product and one browser for all tests; each test has tabs of its own.</summary>
public sealed class ProductFixture : IAsyncLifetime
{
    private readonly Product _product = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _product.Address;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.IsMissing) return;
        await _product.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _product.DisposeAsync();
    }

    /// <summary>A fresh browser profile, for the shared product or another one; skips the test where there is no Chromium.</summary>
    internal async Task<Visitor> VisitAsync(string language, Device device, Uri? address = null, bool scripts = true)
    {
        Assert.SkipWhen(Chromium.IsMissing, $"{Chromium.Path} is missing: install it (Debian, Ubuntu: apt-get install chromium).");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (address ?? Address).ToString(),
            Locale = language == "zh" ? "zh-CN" : "en-GB",
            ViewportSize = new ViewportSize { Width = device == Device.Phone ? 390 : 1280, Height = device == Device.Phone ? 844 : 800 },
            HasTouch = device == Device.Phone,
            IsMobile = device == Device.Phone,
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(20_000);
        return new Visitor(context, language, device);
    }
}
