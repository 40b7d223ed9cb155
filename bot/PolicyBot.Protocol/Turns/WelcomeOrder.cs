using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Turns;

/// <summary>Which of two activities greets. Teams sends <c>installationUpdate</c> with the person's language and <c>conversationUpdate</c> without it, milliseconds apart and in either order (notes §2).</summary>
internal static class WelcomeOrder
{
    /// <summary>How long the one without a language waits for the other; far less than the 15 seconds a channel waits for us.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether this activity lets the other one greet first; alone, it greets after its wait.</summary>
    public static bool GivesWay(Activity activity, TurnKind kind) =>
        kind == TurnKind.Welcome && activity is { Type: ActivityTypes.ConversationUpdate, ChannelId: "msteams" } && string.IsNullOrWhiteSpace(activity.Locale);
}
