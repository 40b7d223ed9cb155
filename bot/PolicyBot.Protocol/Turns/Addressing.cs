using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Turns;

/// <summary>Puts the envelope around what the handler said.</summary>
internal static class Addressing
{
    /// <summary>The reply, addressed back to the sender of the activity.</summary>
    public static Activity Reply(Activity incoming, Activity content, ChannelAccount? person, DateTimeOffset now) => Named(incoming, content) with
    {
        Type = content.Type ?? ActivityTypes.Message,
        Id = ActivityIds.NewActivity(now),
        // The echo and its replies share one time: pages sort by it and keep ties in the order of arrival.
        Timestamp = now,
        ChannelId = incoming.ChannelId,
        ServiceUrl = incoming.ServiceUrl,
        From = (incoming.Recipient ?? new ChannelAccount { Id = "bot" }) with { Role = "bot" },
        Recipient = incoming.From ?? person,
        Conversation = incoming.Conversation,
        ReplyToId = incoming.Id,
        Locale = content.Locale ?? incoming.Locale,
    };

    // Only Teams is known to show a mention as one.
    private static Activity Named(Activity incoming, Activity content) =>
        incoming is { Type: ActivityTypes.Message, ChannelId: "msteams" } && Mentions.IsGroup(incoming) && content.Type is (null or ActivityTypes.Message)
            ? Mentions.Address(content, incoming.From) : content;
}
