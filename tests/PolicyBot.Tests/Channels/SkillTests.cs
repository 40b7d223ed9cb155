using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Tests.Api;

namespace PolicyBot.Tests.Channels;

/// <summary>The product called by another bot. Without an app id the host is known by the role it gives us, as the SDK's own client sends it.</summary>
public sealed class SkillTests(ProductServer server) : IClassFixture<ProductServer>
{
    [Fact]
    public async Task The_result_ends_the_conversation_with_the_assessment_as_value()
    {
        var conversation = Guid.NewGuid().ToString();
        var asked = await PostAsync(conversation, "I have FCCA");
        var answered = await PostAsync(conversation, "I am British, 65");
        var end = answered[^1]!;

        Assert.DoesNotContain(asked, a => (string?)a!["type"] == "endOfConversation");
        Assert.Equal(["message", "endOfConversation"], answered.Select(a => (string?)a!["type"]));
        Assert.Equal("completedSuccessfully", (string?)end["code"]);
        var value = end["value"]!;
        Assert.NotEmpty((string)value["versionId"]!);
        Assert.All(value["verdicts"]!.AsArray(), v => Assert.NotEmpty((string)v!["measure"]!));
    }

    [Fact]
    public async Task The_value_is_what_the_API_would_say()
    {
        var end = (await PostAsync(Guid.NewGuid().ToString(), "I'm a 65-year-old British FCCA"))[^1]!;
        var api = await Answer.Post(await server.ReadyAsync(), "/api/assessments", """{"qualification":"acca-fellow","country":"GB","age":65}""");
        Assert.SkipUnless(api.Status == HttpStatusCode.OK, "The id of the qualification has changed.");

        Assert.Equal(api.Json["verdicts"]!.ToJsonString(), end["value"]!["verdicts"]!.ToJsonString());
    }

    [Fact]
    public async Task After_the_end_a_call_begins_anew()
    {
        var conversation = Guid.NewGuid().ToString();
        await PostAsync(conversation, "I'm a 65-year-old British FCCA");
        var next = await PostAsync(conversation, "CFA");

        Assert.Null(next[^1]!["channelData"]?["policyBot"]?["answers"]?["age"]);
    }

    [Fact]
    public async Task A_host_that_ends_the_conversation_is_obeyed_in_silence()
    {
        var conversation = Guid.NewGuid().ToString();
        await PostAsync(conversation, "I have FCCA");
        var ended = await PostAsync(conversation, null, "endOfConversation");
        var next = await PostAsync(conversation, "I am 65");

        Assert.Empty(ended);
        Assert.Null(next[^1]!["channelData"]!["policyBot"]!["answers"]!["qualification"]);
    }

    [Fact]
    public async Task Somebody_who_gives_up_ends_it_too()
    {
        var end = (await PostAsync(Guid.NewGuid().ToString(), "forget me"))[^1]!;
        Assert.Equal(("endOfConversation", "userCancelled"), ((string?)end["type"], (string?)end["code"]));
    }

    [Fact]
    public async Task A_channel_gets_no_end_of_conversation_even_if_it_claims_to_be_a_host()
    {
        var activity = TeamsWire.Message("I'm a 65-year-old British FCCA", conversation: Guid.NewGuid().ToString()).With("callerId", "urn:botframework:aadappid:x");
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/messages", activity.ToJsonString());
        Assert.All(answer.Json["activities"]!.AsArray(), a => Assert.Equal("message", (string?)a!["type"]));
        Assert.DoesNotContain("callerId", answer.Body, StringComparison.Ordinal);
    }

    private async Task<JsonArray> PostAsync(string conversation, string? text, string type = "message")
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "emulator",
            ["serviceUrl"] = "http://127.0.0.1:9/api/skills",
            ["from"] = new JsonObject { ["id"] = "user", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["role"] = "skill" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["relatesTo"] = new JsonObject { ["serviceUrl"] = "http://127.0.0.1:9", ["channelId"] = "emulator", ["conversation"] = new JsonObject { ["id"] = "host" } },
            ["deliveryMode"] = "expectReplies",
        };
        if (text is not null) activity["text"] = text;
        var answer = await Answer.Post(await server.ReadyAsync(), "/api/messages", activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json["activities"]!.AsArray();
    }
}
