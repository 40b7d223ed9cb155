using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>What happens when the server goes away and comes back. A class of its own: most of it is waiting, which others need not wait for.</summary>
public sealed class ServerAwayTests(ProductFixture shared)
{
    [Fact]
    public async Task A_restarted_server_is_said_in_words_and_costs_nothing()
    {
        Assert.SkipWhen(Chromium.IsMissing, "There is no browser.");
        await using var product = new Product();
        await product.StartAsync();
        await using var visitor = await shared.VisitAsync("en", Device.Desktop, product.Address);
        var chat = await visitor.OpenChatAsync();
        await chat.SayAsync("FCCA");
        await chat.Choices.First.WaitForAsync();
        var before = await chat.Bubbles.CountAsync();

        await product.KillAsync();
        await chat.UntilStatusAsync("The connection was lost");
        var back = chat.UntilStatusAsync("Connected again"); // shown for six seconds, perhaps before the server calls itself ready
        await product.StartAsync();
        await back;
        await chat.Bubbles.Nth(before - 1).WaitForAsync();
        Assert.Equal(before, await chat.Bubbles.CountAsync());
        await chat.AskAllAsync("en");
    }

    // Whether Web Chat still waits for the echo when the server is back, or has given the message up ("Retry"), which takes it 20 s.
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_message_written_while_the_server_is_away_comes_back_into_the_box(bool givenUp)
    {
        Assert.SkipWhen(Chromium.IsMissing, "There is no browser.");
        await using var product = new Product();
        await product.StartAsync();
        await using var visitor = await shared.VisitAsync("en", Device.Desktop, product.Address);
        var chat = await visitor.OpenChatAsync();
        await product.KillAsync();
        await chat.UntilStatusAsync("The connection was lost");
        await chat.SayAsync("I hold the FCCA");
        if (givenUp) await chat.Find("button", "Retry").WaitForAsync(new() { Timeout = 60_000 });
        await chat.Box.FillAsync("and the CFA");
        await product.StartAsync();
        await chat.UntilStatusAsync("Your last message was not sent");
        Assert.Equal("I hold the FCCA\nand the CFA", await chat.Box.InputValueAsync());

        await chat.Box.PressAsync("Enter");
        await chat.Find(".webchat__bubble", "and the CFA").First.WaitForAsync();
        await chat.Find("#status:empty").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
    }

    [Fact]
    public async Task A_message_the_server_choked_on_can_be_sent_again()
    {
        await using var visitor = await shared.VisitAsync("en", Device.Desktop);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.Bubbles.First.WaitForAsync();
        await page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 500, Body = "{}" }), new() { Times = 1 });
        await chat.SayAsync("I'm a 65-year-old British FCCA");
        // Web Chat waits twenty seconds for the echo before it offers to send again.
        var retry = chat.Find("button", "Retry");
        await retry.WaitForAsync(new() { Timeout = 60_000 });
        await retry.ClickAsync();
        await chat.Card.First.WaitForAsync();
    }
}
