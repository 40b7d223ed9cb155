using System.Text.Json.Nodes;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Tests.Activities;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Chinese_stays_readable_and_what_is_not_said_is_left_out()
    {
        var activity = new Activity
        {
            Type = "message",
            Text = "您好 <b>&\"",
            SuggestedActions = new() { Actions = [new() { Type = CardAction.ImBack, Title = "是", Value = "是" }] },
            ChannelData = new JsonObject { ["policyBot"] = new JsonObject { ["language"] = "zh" } },
        };

        Assert.Equal(
            """{"type":"message","text":"您好 <b>&\"","suggestedActions":{"actions":[{"type":"imBack","title":"是","value":"是"}]},"channelData":{"policyBot":{"language":"zh"}}}""",
            ActivityJson.Write(activity));
    }

    [Theory]
    [InlineData("""{"type":"message","localTimezone":"UTC","callerId":"urn:x","conversation":{"id":"c","aadObjectId":"o"},"from":{"id":"u","userPrincipalName":"p"}}""")]
    [InlineData("""{"type":"message","entities":[{"type":"clientInfo","locale":"en-US","platform":"Web"}],"value":{"age":"65","n":1.0}}""")]
    [InlineData("""{"type":"message","timestamp":"2026-11-23T08:00:00.123Z","attachments":[{"contentType":"x","content":{"body":[{"a":null}]}}]}""")]
    public void What_this_library_does_not_know_survives(string json) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(ActivityJson.Write(ActivityJson.Read(json)))));

    [Fact]
    public void What_is_written_once_is_copied_as_it_stands()
    {
        var card = new JsonObject { ["body"] = new JsonArray("您好 <b>&\"", 65, null) };
        var activity = new Activity { Type = "message", Attachments = [new() { Content = RawJson.Of(card) }], ChannelData = RawJson.Of(card) };

        var same = activity with { Attachments = [new() { Content = card.DeepClone() }], ChannelData = card };

        Assert.Equal(ActivityJson.Write(same), ActivityJson.Write(activity));
        Assert.Equal(card.ToJsonString(ActivityJson.Default.Options), activity.ChannelData!.ToJsonString());
    }

    [Theory]
    [InlineData("<at>Bot</at> 我今年65岁", "我今年65岁")]
    [InlineData("65 <at>Bot</at>", "65")]
    [InlineData("<at>Bot</at>", "")]
    [InlineData("no mention", "no mention")]
    public void A_mention_of_the_bot_is_not_part_of_what_was_said(string text, string expected)
    {
        var mention = new Entity { Type = Entity.Mention, Mentioned = new() { Id = "bot", Name = "Bot" }, Text = "<at>Bot</at>" };
        var other = new Entity { Type = Entity.Mention, Mentioned = new() { Id = "anna", Name = "65" }, Text = "65" };

        Assert.Equal(expected, Mentions.Strip(new Activity { Text = text, Recipient = new() { Id = "bot" }, Entities = [mention, other] }).Text);
    }
}
