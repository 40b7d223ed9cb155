using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Store;

namespace PolicyBot.Protocol.Turns;

/// <summary>One turn under way: the incoming activity and what is known about it before it is handled.</summary>
internal sealed record Turn(Activity Incoming, TurnKind Kind, TurnDelivery Delivery, TurnKey Key, ChannelAccount? Person, string? ClientActivityId)
{
    /// <summary>Pages show messages and pass events on; anything else leaves an empty bubble (notes §1.1 rule 5).</summary>
    private static readonly HashSet<string> Shown = [ActivityTypes.Message, ActivityTypes.Event];

    public static Turn Of(Activity incoming, TurnKind kind, TurnDelivery delivery)
    {
        var person = TurnKinds.Person(incoming);
        var (conversation, who) = (incoming.Conversation?.Id ?? "", person?.Id ?? "");
        var key = delivery == TurnDelivery.Transcript ? TurnKey.Hosted(conversation, who) : TurnKey.OfChannel(incoming.ChannelId, conversation, who);
        return new Turn(Mentions.Strip(incoming), kind, delivery, key, person, ClientId(incoming));
    }

    public TurnCommit Commit(long version, TurnOutcome outcome, bool welcomed, Activity[] replies, DateTimeOffset now)
    {
        var toPage = Delivery == TurnDelivery.Transcript;
        if (toPage) replies = [.. replies.Where(reply => Shown.Contains(reply.Type!)).Select(Unthreaded)];
        return new TurnCommit
        {
            Key = Key,
            ExpectedVersion = version,
            State = outcome.State,
            Forget = outcome.Forget,
            Welcomed = welcomed,
            ActivityId = Incoming.Id!,
            ClientActivityId = ClientActivityId,
            RepliesJson = toPage ? TurnResult.NoReplies : ActivityJson.WriteMany(replies),
            Hosted = toPage,
            // Rule 2: the echo stands before the replies that point at it.
            Transcript = toPage ? [.. Echo(now).Concat(replies).Select(ActivityJson.Write)] : [],
            // The sender needs to know whom it answers, hours later too.
            Outbox = Delivery == TurnDelivery.Outbox ? [.. replies.Select(reply => ActivityJson.Write(reply with { CallerId = Incoming.CallerId }))] : [],
            At = now,
        };
    }

    private IEnumerable<Activity> Echo(DateTimeOffset now) =>
        Shown.Contains(Incoming.Type!) ? [Incoming with { Timestamp = now }] : [];

    // Rule 2 again: a page holds a reply back until it has seen what it answers, and it never sees a conversationUpdate.
    private Activity Unthreaded(Activity reply) => Shown.Contains(Incoming.Type!) ? reply : reply with { ReplyToId = null };

    private static string? ClientId(Activity incoming) =>
        incoming.ChannelData is JsonObject data && data["clientActivityID"] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>() is { Length: > 0 and <= ActivityLimits.IdLength } id && !id.Any(char.IsControl) ? id : null
            : null;
}
