using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>What happens when the line or the token does not last as long as the conversation.</summary>
public sealed class ConnectionTests(ProductFixture shared)
{
    [Fact]
    public async Task An_expired_token_is_renewed_and_the_question_answered()
    {
        Assert.SkipWhen(Chromium.IsMissing, "There is no browser.");
        await using var product = new Product(new() { ["DirectLine__TokenLifetime"] = "00:00:10" });
        await product.StartAsync();
        await using var visitor = await shared.VisitAsync("en", Device.Desktop, product.Address);
        var chat = await visitor.OpenChatAsync();
        await chat.SayAsync("FCCA");
        await chat.Choices.First.WaitForAsync();
        await chat.UntilTokenExpiredAsync();
        await chat.AskAllAsync("en");
        Assert.NotEmpty(await chat.Find(".webchat__bubble >> text=/^FCCA$/").AllAsync());
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_followed_by_a_new_one()
    {
        await using var visitor = await shared.VisitAsync("en", Device.Desktop);
        await visitor.Browser.AddInitScriptAsync("sessionStorage.policybot = JSON.stringify({ conversationId: 'gone', token: 'old', resumeToken: 'old' })");
        var chat = Chat.On(await visitor.OpenAsync("/chat"));
        await chat.UntilStatusAsync("The earlier conversation has expired");
        await chat.AskAllAsync("en");
    }

    [Fact]
    public async Task A_network_that_goes_and_comes_is_said_in_words()
    {
        await using var visitor = await shared.VisitAsync("zh", Device.Phone);
        var chat = await visitor.OpenChatAsync();
        await visitor.Browser.SetOfflineAsync(true);
        await chat.UntilStatusAsync("网络已断开");
        var back = chat.UntilStatusAsync("已重新连接");
        await visitor.Browser.SetOfflineAsync(false);
        await back;
        await chat.AskAllAsync("zh");
    }

    [Fact]
    public async Task Start_over_begins_a_new_conversation()
    {
        await using var visitor = await shared.VisitAsync("en", Device.Desktop);
        var chat = await visitor.OpenChatAsync();
        await chat.AskAllAsync("en");
        var begun = chat.UntilStatusAsync("A new conversation has begun");
        await chat.Find("#restart").ClickAsync();
        await begun;
        await chat.Bubbles.First.WaitForAsync();
        Assert.Equal(0, await chat.Card.CountAsync());
    }

    [Fact]
    public async Task A_closed_laptop_opens_where_it_was_left()
    {
        Assert.SkipWhen(Chromium.IsMissing, "There is no browser.");
        await using var product = new Product(new() { ["DirectLine__TokenLifetime"] = "00:00:10" });
        await product.StartAsync();
        await using var visitor = await shared.VisitAsync("en", Device.Desktop, product.Address);
        var page = await visitor.OpenAsync("/chat");
        var chat = Chat.On(page);
        await chat.SayAsync("FCCA");
        await chat.Choices.First.WaitForAsync();
        var before = await chat.Bubbles.CountAsync();
        var sockets = visitor.Requests.Count(r => r.Scheme == "ws");

        await chat.UntilTokenExpiredAsync();
        // As after sleep: the clock has jumped, no timer has run and nobody said the line was cut.
        await page.EvaluateAsync("() => { const now = Date.now; Date.now = () => now() + 3_600_000; }");
        await Visitor.UntilAsync(() => visitor.Requests.Count(r => r.Scheme == "ws") > sockets);
        await chat.Bubbles.Nth(before - 1).WaitForAsync();
        Assert.Equal(before, await chat.Bubbles.CountAsync());
        await chat.AskAllAsync("en");
    }

    [Fact]
    public async Task A_duplicated_tab_follows_the_same_conversation()
    {
        await using var visitor = await shared.VisitAsync("en", Device.Desktop);
        var page = await visitor.OpenAsync("/chat");
        var first = Chat.On(page);
        await first.SayAsync("FCCA");
        await first.Choices.First.WaitForAsync();
        // A tab opened by another starts with a copy of its storage.
        var second = Chat.On(await visitor.Browser.RunAndWaitForPageAsync(() => page.EvaluateAsync("() => { window.open('/chat'); }")));
        await second.Find(".webchat__bubble", "FCCA").First.WaitForAsync();
        await first.AskAllAsync("en");
        await second.Card.First.WaitForAsync();
    }
}
