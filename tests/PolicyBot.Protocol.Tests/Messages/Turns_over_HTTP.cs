using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Messages;

public sealed class Turns_over_HTTP
{
    [Theory]
    [InlineData("five", "1 2 3", "message")]
    [InlineData("five and out", "1 2", "endOfConversation")]
    public async Task A_turn_sends_at_most_three_activities_whatever_the_bot_says(string text, string heard, string last)
    {
        await using var server = await BotServer.StartAsync();

        var (_, body) = await server.PostMessageAsync(Wire.Message(text, "a1"));

        var replies = body!["activities"]!.AsArray();
        Assert.Equal(3, replies.Count);
        Assert.StartsWith(heard, string.Join(' ', Wire.Texts(body)), StringComparison.Ordinal);
        Assert.Equal(last, (string?)replies[^1]!["type"]);
        Assert.Contains(server.Log.Lines, line => line.Contains("only 3 are sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExpectReplies_brings_the_replies_in_the_response_addressed_back()
    {
        await using var server = await BotServer.StartAsync();

        var (status, body) = await server.PostMessageAsync(Wire.Message("hello 您好", "a1"));

        Assert.Equal(HttpStatusCode.OK, status);
        var reply = body!["activities"]![0]!;
        Assert.Equal("1: hello 您好", (string?)reply["text"]);
        Assert.Equal("message", (string?)reply["type"]);
        Assert.Equal("bot", (string?)reply["from"]!["id"]);
        Assert.Equal("u1", (string?)reply["recipient"]!["id"]);
        Assert.Equal("c1", (string?)reply["conversation"]!["id"]);
        Assert.Equal("a1", (string?)reply["replyToId"]);
        Assert.Equal("emulator", (string?)reply["channelId"]);
        Assert.Equal("http://127.0.0.1:9", (string?)reply["serviceUrl"]);
        Assert.Equal("en-US", (string?)reply["locale"]);
        Assert.NotEmpty((string)reply["id"]!);
    }

    [Fact]
    public async Task A_duplicate_gets_the_stored_replies_byte_for_byte_also_after_a_restart()
    {
        await using var server = await BotServer.StartAsync();
        var (_, first) = await server.PostMessageAsync(Wire.Message("x", "a1"));
        await server.PostMessageAsync(Wire.Message("y", "a2"));

        var (_, again) = await server.PostMessageAsync(Wire.Message("x", "a1"));
        await server.RestartAsync();
        var (_, later) = await server.PostMessageAsync(Wire.Message("x", "a1"));

        Assert.Equal(first!.ToJsonString(), again!.ToJsonString());
        Assert.Equal(first.ToJsonString(), later!.ToJsonString());
        Assert.Equal(["3: z"], Wire.Texts((await server.PostMessageAsync(Wire.Message("z", "a3"))).Body));
    }

    [Fact]
    public async Task Duplicates_arriving_together_are_one_turn()
    {
        await using var server = await BotServer.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => server.PostMessageAsync(Wire.Message("x", "a1"))));

        Assert.Single(answers.Select(answer => answer.Body!.ToJsonString()).Distinct());
        Assert.Equal(1, server.Bot.Calls);
    }

    [Fact]
    public async Task A_message_without_id_is_answered_every_time()
    {
        await using var server = await BotServer.StartAsync();

        Assert.Equal(["1: x"], Wire.Texts((await server.PostMessageAsync(Wire.Message("x", "").Without("id"))).Body));
        Assert.Equal(["2: x"], Wire.Texts((await server.PostMessageAsync(Wire.Message("x", ""))).Body));
    }

    [Fact]
    public async Task Many_people_at_once_each_have_their_own_count()
    {
        await using var server = await BotServer.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async person =>
        {
            for (var turn = 1; turn <= 5; turn++)
                Assert.Equal([$"{turn}: t"], Wire.Texts((await server.PostMessageAsync(Wire.Message("t", $"{person}-{turn}", $"c{person}"))).Body));
        }));
    }

    [Fact]
    public async Task Two_people_in_a_group_are_never_mixed_and_mentions_are_not_part_of_what_they_say()
    {
        await using var server = await BotServer.StartAsync();

        Assert.Equal(["1: 我今年65岁"], Wire.Texts((await server.PostMessageAsync(InGroup("<at>Bot</at> 我今年65岁", "g1", "anna"))).Body));
        Assert.Equal(["1: hi"], Wire.Texts((await server.PostMessageAsync(InGroup("hi <at>Bot</at>", "g2", "ben"))).Body));
        Assert.Equal(["2: more"], Wire.Texts((await server.PostMessageAsync(InGroup("<at>Bot</at>more", "g3", "anna"))).Body));
    }

    [Fact]
    public async Task In_a_group_the_bot_speaks_only_when_spoken_to()
    {
        await using var server = await BotServer.StartAsync();
        var chatter = InGroup("lunch?", "g1", "anna").Without("entities");
        var card = InGroup("", "g2", "anna").Without("entities").Without("text").With("value", new JsonObject { ["age"] = "65" });

        Assert.Empty(Wire.Texts((await server.PostMessageAsync(chatter)).Body));
        Assert.Equal(["1: "], Wire.Texts((await server.PostMessageAsync(card)).Body));
        Assert.Equal(1, server.Bot.Calls);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    [InlineData("no such type")]
    [InlineData("conversationUpdate")]
    public async Task Kinds_nobody_answers_are_200_with_nothing_said(string type)
    {
        await using var server = await BotServer.StartAsync();

        var (status, body) = await server.PostMessageAsync(Wire.Message("x", "a1").With("type", type));
        var (normal, nothing) = await server.PostMessageAsync(Wire.Message("x", "a2").With("type", type).Without("deliveryMode"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(body!["activities"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, normal);
        Assert.Null(nothing);
        Assert.Equal(0, server.Bot.Calls);
    }

    [Fact]
    public async Task An_unknown_invoke_is_501()
    {
        await using var server = await BotServer.StartAsync();
        Assert.Equal(HttpStatusCode.NotImplemented, (await server.PostMessageAsync(Wire.Message("", "a1").With("type", "invoke").With("name", "x"))).Status);
    }

    [Fact]
    public async Task A_bot_that_fails_is_a_plain_500_and_stores_and_logs_nothing_of_the_user()
    {
        await using var server = await BotServer.StartAsync();

        var (status, body) = await server.PostMessageAsync(Wire.Message("boom", "a1"));

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.DoesNotContain("secret", body!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("secret words", StringComparison.Ordinal));
        Assert.Contains(server.Log.Lines, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.Equal(["1: fine"], Wire.Texts((await server.PostMessageAsync(Wire.Message("fine", "a1"))).Body));
    }

    private static JsonObject InGroup(string text, string id, string person) => Wire.Message(text, id, "group", person)
        .With("conversation", new JsonObject { ["id"] = "group", ["isGroup"] = true, ["conversationType"] = "groupChat" })
        .With("entities", new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot" },
            ["text"] = "<at>Bot</at>",
        }));
}
