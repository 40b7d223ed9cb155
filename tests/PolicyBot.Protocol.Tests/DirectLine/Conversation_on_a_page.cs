using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.DirectLine;

public sealed class Conversation_on_a_page
{
    [Fact]
    public async Task The_same_words_with_the_same_id_are_one_message_and_other_words_another()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        JsonObject Named(string text) => new() { ["type"] = "message", ["id"] = "mine", ["text"] = text };

        var (first, again, other) = (await page.PostAsync(Named("a")), await page.PostAsync(Named("a")), await page.PostAsync(Named("b")));

        Assert.Equal((string)first.Body!["id"]!, (string)again.Body!["id"]!);
        Assert.NotEqual((string)first.Body["id"]!, (string)other.Body!["id"]!);
        Assert.Equal(["welcome", "a", "1: a", "b", "2: b"], await page.TextsAsync());
    }

    [Fact]
    public async Task The_welcome_is_there_before_the_stream_opens_in_the_language_of_the_start()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server, "zh-Hans");
        using var socket = await page.ListenAsync();

        var (activities, _) = await Page.HearAsync(socket, 1);

        var welcome = Assert.Single(activities)!;
        Assert.Equal("welcome zh-Hans", (string?)welcome["text"]);
        Assert.Null(welcome["replyToId"]);
        Assert.Equal("bot", (string?)welcome["from"]!["role"]);
        Assert.Equal("directline", (string?)welcome["channelId"]);
        Assert.Equal(page.Conversation, (string?)welcome["conversation"]!["id"]);
        Assert.EndsWith("Z", (string?)welcome["timestamp"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_start_is_201_and_every_later_one_200_without_a_second_welcome()
    {
        await using var server = await BotServer.StartAsync();
        var page = new Page(server);
        await page.GenerateAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => page.StartAsync()));

        Assert.Single(statuses, HttpStatusCode.Created);
        Assert.Equal(7, statuses.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(["welcome"], await page.TextsAsync());
        Assert.Equal(1, server.Bot.Calls);
    }

    [Fact]
    public async Task What_the_user_says_is_echoed_before_the_reply_with_the_id_of_the_post()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        using var socket = await page.ListenAsync();

        var id = await page.SayAsync("你好", "client-1");
        var (activities, _) = await Page.HearAsync(socket, 3);

        Assert.Equal(["welcome", "你好", "1: 你好"], Page.Texts(activities));
        var (echo, reply) = (activities[1]!, activities[2]!);
        Assert.Equal(id, (string?)echo["id"]);
        Assert.Equal("client-1", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal("dl_u", (string?)echo["from"]!["id"]);
        Assert.Equal("user", (string?)echo["from"]!["role"]);
        Assert.Equal("directline", (string?)echo["channelId"]);
        Assert.Equal(id, (string?)reply["replyToId"]);
        Assert.Equal("dl_u", (string?)reply["recipient"]!["id"]);
    }

    [Fact]
    public async Task A_stream_opened_again_replays_from_its_watermark()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        string watermark;
        using (var socket = await page.ListenAsync())
        {
            await page.SayAsync("before");
            (_, watermark) = await Page.HearAsync(socket, 3);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        }
        await page.SayAsync("meanwhile");
        var (status, _) = await page.ReconnectAsync(watermark);
        using var again = await page.ListenAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["meanwhile", "2: meanwhile"], Page.Texts((await Page.HearAsync(again, 2)).Activities));
    }

    [Fact]
    public async Task Empty_frames_of_the_client_are_ignored()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        using var socket = await page.ListenAsync();
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

        await page.SayAsync("still there");

        Assert.Equal(3, (await Page.HearAsync(socket, 3)).Activities.Count);
    }

    [Fact]
    public async Task Two_streams_of_one_conversation_hear_the_same()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        using var phone = await page.ListenAsync();
        using var laptop = await page.ListenAsync();

        await page.SayAsync("two");

        Assert.Equal(["welcome", "two", "一", "二"], Page.Texts((await Page.HearAsync(phone, 4)).Activities));
        Assert.Equal(["welcome", "two", "一", "二"], Page.Texts((await Page.HearAsync(laptop, 4)).Activities));
    }

    [Fact]
    public async Task Polling_returns_what_came_after_the_watermark_and_an_unreadable_watermark_replays_all()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        var (_, watermark) = await page.PollAsync();
        await page.SayAsync("hello");

        Assert.Equal(["hello", "1: hello"], await page.TextsAsync(watermark));
        Assert.Equal(["welcome", "hello", "1: hello"], await page.TextsAsync("-"));
        Assert.Equal(["welcome", "hello", "1: hello"], await page.TextsAsync("999"));
        var (nothing, same) = await page.PollAsync("3");
        Assert.Empty(nothing);
        Assert.Equal("3", same);
    }

    [Fact]
    public async Task The_same_client_activity_posted_again_is_one_turn_with_one_id()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => page.SayAsync("once", "client-7")));

        Assert.Single(ids.Distinct());
        Assert.Equal(["welcome", "once", "1: once"], await page.TextsAsync());
    }

    [Fact]
    public async Task Messages_posted_at_the_same_time_are_answered_one_by_one()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => page.SayAsync($"m{number}")));

        var texts = (await page.TextsAsync())[1..];
        Assert.Equal(60, texts.Length);
        for (var turn = 0; turn < 30; turn++) Assert.Equal($"{turn + 1}: {texts[2 * turn]}", texts[(2 * turn) + 1]);
    }

    [Fact]
    public async Task A_restart_loses_nothing_and_keeps_tokens_valid()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        await page.SayAsync("before", "same");
        var port = server.Http.BaseAddress!.Port;

        await server.RestartAsync();

        await page.SayAsync("after");
        await page.SayAsync("before", "same");
        Assert.Equal(["welcome", "before", "1: before", "after", "2: after"], await page.TextsAsync());
        page.MoveTo(port, server.Http.BaseAddress.Port);
        using var socket = await page.ListenAsync();
        Assert.Equal(5, (await Page.HearAsync(socket, 5)).Activities.Count);
    }

    [Fact]
    public async Task Forgetting_leaves_only_the_turn_that_asked_for_it()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        await page.SayAsync("my age is 65", "c1");

        await page.SayAsync("forget");
        await page.SayAsync("my age is 65", "c1");

        Assert.Equal(["forget", "forgotten"], await page.TextsAsync());
        Assert.Equal(HttpStatusCode.OK, await page.StartAsync());
        await page.SayAsync("again");
        Assert.Equal("1: again", (await page.TextsAsync())[^1]);
        Assert.DoesNotContain("my age", await server.DumpAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_is_taken_and_not_kept_and_an_event_is_kept_and_not_answered()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);

        foreach (var type in new[] { "typing", "event", "conversationUpdate", "trace", "no such type" })
        {
            var (status, body) = await page.PostAsync(Page.Message("").With("type", type));
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.NotEmpty((string)body!["id"]!);
        }

        var (activities, _) = await page.PollAsync();
        Assert.Equal(["message", "event"], activities.Select(activity => (string)activity!["type"]!));
        Assert.Equal(1, server.Bot.Calls);
    }

    [Fact]
    public async Task A_stopping_server_tells_its_streams()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        using var socket = await page.ListenAsync();
        await Page.HearAsync(socket, 1);

        var closing = socket.ReceiveAsync(new byte[16], TestContext.Current.CancellationToken);
        await server.RestartAsync();

        Assert.Equal(WebSocketMessageType.Close, (await closing).MessageType);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
    }
}
