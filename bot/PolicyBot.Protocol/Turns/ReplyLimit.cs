using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Turns;

/// <summary>How much a bot may say at once: people on phones read the last bubble, and channels throttle.</summary>
internal static class ReplyLimit
{
    /// <summary>Most activities a turn sends (design §7).</summary>
    public const int PerTurn = 3;

    /// <summary>The replies a turn sends: the first ones, and the end of the conversation whenever there is one, because a host waits for it.</summary>
    public static IReadOnlyList<Activity> Of(IReadOnlyList<Activity> replies)
    {
        if (replies.Count <= PerTurn) return replies;
        var end = replies.LastOrDefault(reply => reply.Type == ActivityTypes.EndOfConversation);
        return end is null ? [.. replies.Take(PerTurn)] : [.. replies.Where(reply => reply != end).Take(PerTurn - 1), end];
    }
}
