using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>A caller is waiting: the console with the keyboard alone, and how fast it is.</summary>
public sealed class ConsoleKeyboardTests(ProductFixture product)
{
    [Theory, InlineData("en"), InlineData("zh")]
    public async Task A_caller_is_answered_without_a_mouse(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Desktop);
        var desk = await ConsoleDesk.OpenAsync(visitor, language);
        var keys = desk.Page.Keyboard;
        Assert.Equal("search", await FocusAsync(desk));
        await keys.TypeAsync("特许会计");
        await desk.Options.First.WaitForAsync();
        Assert.Equal("true", await desk.Search.GetAttributeAsync("aria-expanded"));
        await keys.PressAsync("ArrowDown");
        Assert.Equal("suggestion-1", await desk.Search.GetAttributeAsync("aria-activedescendant"));
        Assert.Equal("true", await desk.Options.Nth(1).GetAttributeAsync("aria-selected"));
        await desk.Page.Locator("#search-status").Filter(new() { HasTextRegex = new(@"\d+") }).WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await keys.PressAsync("Escape");
        Assert.Equal("false", await desk.Search.GetAttributeAsync("aria-expanded"));
        await keys.PressAsync("Escape");
        Assert.Equal("", await desk.Search.InputValueAsync());

        await keys.TypeAsync("fcca");
        await keys.PressAsync("Enter");
        await desk.Page.Locator(".short", new() { HasText = "FCCA" }).WaitForAsync();
        Assert.Equal("certificate-name", await FocusAsync(desk));
        await TabToAsync(desk, "group-none");
        await keys.PressAsync("ArrowDown");
        Assert.Equal("group-ForeignNational", await FocusAsync(desk));
        await TabToAsync(desk, "age");
        await keys.TypeAsync("６５");
        await desk.UntilVerdictAsync("work-permit-b-age-70", "Applies");
        await desk.Page.Locator("#measure-work-permit-b-age-70", new() { HasText = "65" }).WaitForAsync();
        await TabToAsync(desk, "stated-A");

        await keys.PressAsync("c");
        await desk.Page.Locator("#toast:not(:empty)").WaitForAsync();
        var zh = await desk.ClipboardAsync();
        await keys.PressAsync("e");
        await desk.Page.Locator("#toast").Filter(new() { HasTextRegex = new("English|英文") }).WaitForAsync();
        var en = await desk.ClipboardAsync();
        foreach (var text in (string[])[zh, en])
        {
            Assert.Contains("3.0+", text, StringComparison.Ordinal);
            Assert.Contains("http://aiabj.org/zhengcesudi/698.php", text, StringComparison.Ordinal);
            Assert.Contains("65", text, StringComparison.Ordinal);
            Assert.Matches(@"\d{4}-\d\d-\d\d", text);
        }

        Assert.StartsWith("《上海市境外职业资格证书认可清单》", zh, StringComparison.Ordinal);
        Assert.StartsWith("Answer on the measures", en, StringComparison.Ordinal);

        await keys.PressAsync("b");
        await desk.Page.Locator(".baseline").WaitForAsync();
        await keys.PressAsync("?");
        await desk.Page.Locator("#help[open]").WaitForAsync();
        await keys.PressAsync("Escape");
        await keys.PressAsync("n");
        Assert.Equal("search", await FocusAsync(desk));
        Assert.Equal(0, await desk.Page.Locator(".verdict").CountAsync());
        // A question overtaken by the next one is cancelled; that is no failure.
        Assert.DoesNotContain(visitor.Complaints, c => !c.Contains("ERR_ABORTED", StringComparison.Ordinal));
    }

    /// <remarks>New caller, name, nationality, age, answer: at four keys a second that is three seconds of typing.</remarks>
    [Fact]
    public async Task Eleven_keys_answer_a_caller()
    {
        await using var visitor = await product.VisitAsync("zh", Device.Desktop);
        var desk = await ConsoleDesk.OpenAsync(visitor, "zh");
        foreach (var key in (string[])["f", "c", "c", "a", "Enter"]) await desk.Page.Keyboard.PressAsync(key);
        await desk.Certificate.Locator(".certificate-name:focus").WaitForAsync();
        foreach (var key in (string[])["1", "a", "6", "5", "Enter"]) await desk.Page.Keyboard.PressAsync(key);
        await desk.UntilVerdictAsync("work-permit-b-age-70", "Applies");
        Assert.Contains("FCCA", await desk.Page.Locator("#script-zh").InnerTextAsync(), StringComparison.Ordinal);
        await desk.Page.Keyboard.PressAsync("c");
        await desk.Page.Locator("#toast:not(:empty)").WaitForAsync();
        Assert.Contains("65", await desk.ClipboardAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task A_caller_s_sheet_is_reopened_by_its_code(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Desktop);
        var desk = await ConsoleDesk.OpenAsync(visitor, language);
        var code = await desk.Page.EvaluateAsync<string>("""
            async () => (await (await fetch('/api/sheets', { method: 'POST', headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ qualifications: ['isaca-cisa', 'acca-fellow'], nationality: 'Taiwan', age: 47 }) })).json()).code
            """);
        await desk.Search.FillAsync($"https://policybot.example/sheet/{code}");
        await desk.Options.First.WaitForAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Locator(".short", new() { HasText = "CISA" }).WaitForAsync();
        await desk.Page.Locator("#group-Taiwan:checked").WaitForAsync();
        Assert.Equal("47", await desk.Page.Locator("#age").InputValueAsync());
        Assert.Equal("FCCA", await desk.Page.Locator(".others button").InnerTextAsync());
        Assert.DoesNotContain(code, desk.Page.Url, StringComparison.Ordinal);

        await desk.Search.FillAsync(new string('0', 60));
        await desk.Options.First.WaitForAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Locator("#toast:not(:empty)").WaitForAsync();
    }

    [Fact]
    public async Task Printing_is_one_key_and_single_keys_can_be_switched_off()
    {
        await using var visitor = await product.VisitAsync("en", Device.Desktop);
        var desk = await ConsoleDesk.OpenAsync(visitor, "en", "#c=acca-fellow");
        await desk.Page.EvaluateAsync("window.printed = 0; window.print = () => { window.printed++; }; true");
        await desk.UntilVerdictAsync("title", "Applies");
        await desk.Page.Keyboard.PressAsync("p");
        Assert.Equal(1, await desk.Page.EvaluateAsync<int>("window.printed"));
        await desk.Page.Keyboard.PressAsync("?");
        await desk.Page.Locator("#keys-on").UncheckAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Keyboard.PressAsync("p");
        Assert.Equal(1, await desk.Page.EvaluateAsync<int>("window.printed"));
    }

    /// <remarks>The times are for people to read (docs/performance.md); a shared machine has hiccups, so none of them fails the test.</remarks>
    [Fact]
    public async Task Every_letter_brings_its_results_in_one_answer()
    {
        await using var visitor = await product.VisitAsync("zh", Device.Desktop);
        var desk = await ConsoleDesk.OpenAsync(visitor, "zh");
        var times = new List<double>();
        foreach (var letter in "txkjs")
        {
            times.Add(await desk.Page.EvaluateAsync<double>("""
                letter => new Promise(done => {
                  const box = document.getElementById('search'), list = document.getElementById('suggestions');
                  const start = performance.now();
                  new MutationObserver((_, me) => { me.disconnect(); requestAnimationFrame(() => done(performance.now() - start)); }).observe(list, { childList: true });
                  box.value += letter;
                  box.dispatchEvent(new InputEvent('input'));
                })
                """, letter.ToString()));
        }

        Assert.Equal(5, visitor.Requests.Count(r => r.AbsolutePath == "/console/search"));
        TestContext.Current.TestOutputHelper?.WriteLine($"key to results, ms: {string.Join(", ", times.Select(t => t.ToString("0", System.Globalization.CultureInfo.InvariantCulture)))}");
    }

    [Fact]
    public async Task The_address_holds_nothing_about_the_caller_and_leads_back()
    {
        await using var visitor = await product.VisitAsync("zh", Device.Desktop);
        var desk = await ConsoleDesk.OpenAsync(visitor, "zh", "#c=isaca-cisa&cat=B&v=3.0");
        await desk.SayAsync("MainlandChina", "47", "Elsewhere");
        await desk.UntilVerdictAsync("residence-points", "Applies");
        var url = desk.Page.Url;
        Assert.EndsWith("#c=isaca-cisa&cat=B&v=3.0", url, StringComparison.Ordinal);
        var kept = await desk.Page.EvaluateAsync<string>("JSON.stringify(sessionStorage) + JSON.stringify(localStorage) + document.cookie");
        foreach (var secret in (string[])["47", "MainlandChina", "Elsewhere"])
        {
            Assert.DoesNotContain(secret, url + kept, StringComparison.Ordinal);
            Assert.DoesNotContain(visitor.Requests, r => r.ToString().Contains(secret, StringComparison.Ordinal) && !r.Query.StartsWith("?v=", StringComparison.Ordinal));
        }

        await desk.FindAsync("FCCA");
        await desk.Page.WaitForURLAsync("**/console#c=acca-fellow&v=3.0");
        // The certificate before stays on the desk until the answer is there, and only what was on the desk was looked up.
        await desk.Page.Locator(".short", new() { HasText = "FCCA" }).WaitForAsync();
        await desk.Page.GoBackAsync();
        await desk.Page.Locator(".short", new() { HasText = "CISA" }).WaitForAsync();
        Assert.Contains("FCCA", await desk.Page.Locator("#recent").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_changes_without_losing_the_caller()
    {
        await using var visitor = await product.VisitAsync("zh", Device.Desktop);
        var desk = await ConsoleDesk.OpenAsync(visitor, "zh");
        await desk.FindAsync("FCCA");
        await desk.SayAsync("ForeignNational", "65");
        await desk.UntilVerdictAsync("visa-5y", "Applies");
        await desk.Page.Locator("#switch-language").ClickAsync();
        await desk.Page.Locator("html[lang=en]").WaitForAsync();
        Assert.Equal("65", await desk.Page.Locator("#age").InputValueAsync());
        Assert.Equal("Answer", await desk.Page.Locator("#answer-title").InnerTextAsync());
        Assert.Equal("en", await desk.Page.Locator("#measure-visa-5y h4 span").First.GetAttributeAsync("lang"));
    }

    private static Task<string> FocusAsync(ConsoleDesk desk) => desk.Page.EvaluateAsync<string>("document.activeElement.id");

    private static async Task TabToAsync(ConsoleDesk desk, string id)
    {
        for (var pressed = 0; pressed < 40; pressed++)
        {
            await desk.Page.Keyboard.PressAsync("Tab");
            if (await FocusAsync(desk) == id) return;
        }

        Assert.Fail($"Tab did not reach #{id}.");
    }
}
