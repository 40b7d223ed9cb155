using PolicyBot.Browser.Tests.Running;

namespace PolicyBot.Browser.Tests;

/// <summary>What happens when the line, the server or the token does not last as long as the conversation.</summary>
public sealed class ConnectionTests(ProductFixture shared)
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
        await product.StartAsync();
        await chat.UntilStatusAsync("Connected again");
        await chat.Bubbles.Nth(before - 1).WaitForAsync();
        Assert.Equal(before, await chat.Bubbles.CountAsync());
        await chat.AskAllAsync("en");
    }

    [Fact]
    public async Task A_message_written_while_the_server_is_away_comes_back_into_the_box()
    {
        Assert.SkipWhen(Chromium.IsMissing, "There is no browser.");
        await using var product = new Product();
        await product.StartAsync();
        await using var visitor = await shared.VisitAsync("en", Device.Desktop, product.Address);
        var chat = await visitor.OpenChatAsync();
        await product.KillAsync();
        await chat.UntilStatusAsync("The connection was lost");
        await chat.SayAsync("I hold the FCCA");
        await product.StartAsync();
        await chat.UntilStatusAsync("Your last message was not sent");
        Assert.Equal("I hold the FCCA", await chat.Box.InputValueAsync());
    }

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
        await visitor.Browser.SetOfflineAsync(false);
        await chat.UntilStatusAsync("已重新连接");
        await chat.AskAllAsync("zh");
    }

    [Fact]
    public async Task Start_over_begins_a_new_conversation()
    {
        await using var visitor = await shared.VisitAsync("en", Device.Desktop);
        var chat = await visitor.OpenChatAsync();
        await chat.AskAllAsync("en");
        await chat.Find("#restart").ClickAsync();
        await chat.UntilStatusAsync("A new conversation has begun");
        await chat.Bubbles.First.WaitForAsync();
        Assert.Equal(0, await chat.Card.CountAsync());
    }
}
