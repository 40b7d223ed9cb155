using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>The staff console, in both languages, on a desk and on a phone.</summary>
public sealed partial class ConsoleTests(ProductFixture product)
{
    [Theory, MemberData(nameof(Everyone.InEveryWay), MemberType = typeof(Everyone))]
    public async Task Every_state_has_no_grave_barrier_and_nothing_is_cut_off(string language, Device device)
    {
        await using var visitor = await product.VisitAsync(language, device);
        var desk = await ConsoleDesk.OpenAsync(visitor, language);
        await FineAsync(desk, $"empty-{language}-{device}");
        await desk.Search.FillAsync("特许会计");
        await desk.Options.First.WaitForAsync();
        await FineAsync(desk, $"results-{language}-{device}", whole: false);
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Search.BlurAsync();

        await desk.FindAsync("FCCA");
        await desk.SayAsync("ForeignNational", "65");
        await desk.UntilVerdictAsync("work-permit-b-age-70", "Applies");
        await FineAsync(desk, $"answer-{language}-{device}");
        await desk.Page.Locator("#pin").ClickAsync();
        await desk.SayAsync(age: "71");
        await desk.Page.Locator(".verdict-changed").First.WaitForAsync();
        await FineAsync(desk, $"whatif-{language}-{device}");
        await desk.Page.Locator("#pin").ClickAsync();

        await desk.Page.Locator("#report-open").ClickAsync();
        await FineAsync(desk, $"report-{language}-{device}", whole: false);
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Locator("#help-open").ClickAsync();
        await FineAsync(desk, $"help-{language}-{device}", whole: false);
        await desk.Page.Keyboard.PressAsync("Escape");

        await desk.Page.Locator("#new-caller").ClickAsync();
        await desk.FindAsync("CISA");
        await desk.Page.Locator(".if-category").WaitForAsync();
        await FineAsync(desk, $"unconfirmed-{language}-{device}");
        await desk.SayAsync("MainlandChina");
        await desk.Page.Locator("#stated-A").CheckAsync();
        await desk.Page.Locator("#measure-residence-points").WaitForAsync();
        await FineAsync(desk, $"stated-{language}-{device}");
        await desk.Page.Locator("#date").FillAsync("2020-01-01");
        await desk.Page.Locator(".notice-bad").WaitForAsync();
        await FineAsync(desk, $"refused-{language}-{device}");
        var complaints = visitor.Complaints.Where(c => !c.Contains("ERR_ABORTED", StringComparison.Ordinal));
        Assert.Equal(["400"], complaints.Select(c => Status().Match(c).Groups[1].Value).Distinct());
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task Something_the_list_is_not_for_is_found_and_explained(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Desktop);
        var desk = await ConsoleDesk.OpenAsync(visitor, language);
        await desk.FindAsync("cicpa");
        await desk.Page.Locator(".outside").WaitForAsync();
        await FineAsync(desk, $"outside-{language}");
        Assert.False(await desk.Answer.IsVisibleAsync());
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task Three_hundred_and_twenty_pixels_and_night_are_enough(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Phone);
        var desk = await ConsoleDesk.OpenAsync(visitor, language);
        await desk.Page.SetViewportSizeAsync(320, 568);
        await desk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await desk.FindAsync("FCCA");
        await desk.SayAsync("ForeignNational", "65");
        await desk.UntilVerdictAsync("visa-5y", "Applies");
        await FineAsync(desk, $"320-night-{language}");
        await desk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, Media = Media.Print });
        await desk.Page.SetViewportSizeAsync(794, 1123);
        await desk.PictureAsync($"print-{language}");
        Assert.False(await desk.Page.Locator("#caller").IsVisibleAsync());
        Assert.True(await desk.Page.Locator("#measure-visa-5y").IsVisibleAsync());
    }

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task No_bare_letter_stands_for_a_category_or_a_class(string language)
    {
        await using var visitor = await product.VisitAsync(language, Device.Desktop);
        var desk = await ConsoleDesk.OpenAsync(visitor, language, "#c=acca-fellow");
        await desk.SayAsync("ForeignNational", "65");
        await desk.UntilVerdictAsync("visa-5y", "Applies");
        var text = await desk.Page.Locator("body").InnerTextAsync() + await desk.Page.Locator("#words").TextContentAsync();
        Assert.DoesNotMatch(BareZh(), text);
        Assert.DoesNotMatch(BareEn(), text);
    }

    private static async Task FineAsync(ConsoleDesk desk, string name, bool whole = true)
    {
        await desk.PictureAsync(name, whole);
        Assert.True(await desk.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name}: the page must not scroll sideways.");
        await Barriers.NoneGraveAsync(desk.Page, name);
    }

    [GeneratedRegex(@"status of (\d+)")]
    private static partial Regex Status();

    [GeneratedRegex("(?<!清单|许可|、)[A-D]类")]
    private static partial Regex BareZh();

    [GeneratedRegex("(?<!(?i:certificate) )(?i:categor(y|ies)) [A-D]\\b|(?<!(?i:work-permit) )(?i:class) [A-C]\\b")]
    private static partial Regex BareEn();
}
