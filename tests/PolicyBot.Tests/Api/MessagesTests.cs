using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Tests.Conversation;

namespace PolicyBot.Tests.Api;

/// <summary>The conversation over <c>POST /api/messages</c>, as a channel holds it.</summary>
public sealed class MessagesTests(ProductServer server) : IClassFixture<ProductServer>
{
    [Theory]
    [MemberData(nameof(ConversationFileTests.Files), MemberType = typeof(ConversationFileTests))]
    public async Task A_conversation_goes_as_written_over_the_wire(string file)
    {
        var script = Script.Read(Path.Combine(TestData.Folder, "conversations", file));
        var client = await server.ReadyAsync();
        var conversation = Guid.NewGuid().ToString();
        foreach (var turn in script.Turns)
        {
            var answer = await Answer.Post(client, "/api/messages", Message(conversation, turn.User));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            var activities = answer.Json["activities"]!.AsArray();
            Assert.InRange(activities.Count, 1, 3);
            var text = string.Join("\n", activities.Select(a => a!["text"]?.GetValue<string>() + "\n" + CardTexts.Of(a["attachments"])));
            var buttons = activities.SelectMany(a => a!["suggestedActions"]?["actions"]?.AsArray().Select(b => b!["title"]!.GetValue<string>()) ?? []).ToArray();
            ScriptCheck.Check(file, turn, text, buttons, activities[^1]!["channelData"]!["policyBot"]!);
        }
    }

    [Fact]
    public async Task The_same_activity_twice_gets_the_same_answer_and_counts_once()
    {
        var client = await server.ReadyAsync();
        var conversation = Guid.NewGuid().ToString();
        var message = Message(conversation, "FCCA", id: "one");
        var first = await Answer.Post(client, "/api/messages", message);
        var second = await Answer.Post(client, "/api/messages", message);
        Assert.Equal(first.Body, second.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("field:(foo AND \"qux\" ~2")]
    [InlineData("[click](javascript:alert(1))")]
    public async Task What_means_nothing_is_asked_again_in_a_plain_sentence(string text)
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/messages", Message(Guid.NewGuid().ToString(), text));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var said = answer.Json["activities"]![0]!["text"]!.GetValue<string>();
        Assert.DoesNotContain("alert", said, StringComparison.Ordinal);
        Assert.Equal("certificate", answer.Json["activities"]![0]!["channelData"]!["policyBot"]!["awaiting"]!.GetValue<string>());
    }

    [Fact]
    public async Task Twenty_thousand_characters_are_answered()
    {
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/messages", Message(Guid.NewGuid().ToString(), new string('证', 20_000)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private static string Message(string conversation, string text, string? id = null) => new JsonObject
    {
        ["type"] = "message",
        ["id"] = id ?? Guid.NewGuid().ToString(),
        ["channelId"] = "emulator",
        ["serviceUrl"] = "http://127.0.0.1:9",
        ["from"] = new JsonObject { ["id"] = "someone" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["text"] = text,
        ["deliveryMode"] = "expectReplies",
    }.ToJsonString();
}
