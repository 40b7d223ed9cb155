namespace PolicyBot.Protocol.Activities;

/// <summary>What a channel can show: the one place that knows. A channel not named here is taken to be modest.</summary>
public sealed record ChannelAbilities
{
    /// <summary>True where a tapped card calls back and is redrawn in place (<c>Action.Execute</c>); elsewhere a tap sends a message (<c>Action.Submit</c>).</summary>
    public bool UniversalActions { get; private init; }

    /// <summary>The newest Adaptive Card version that is shown.</summary>
    public string CardVersion { get; private init; } = "1.3";

    /// <summary>How many suggested actions are shown; 0 where none are.</summary>
    public int SuggestedActions { get; private init; }

    /// <summary>True where Markdown is shown as such; elsewhere a text is sent as plain.</summary>
    public bool Markdown { get; private init; }

    /// <summary>True where <c>channelData</c> of our own does no harm (A2200); some channels take whatever is in it for a message in their own form.</summary>
    public bool OwnData { get; private init; } = true;

    // Web Chat 4.18 draws cards up to 1.6 but does nothing on Action.Execute (notes §1.2, §1.3).
    private static readonly ChannelAbilities Page = new() { CardVersion = "1.5", SuggestedActions = 20, Markdown = true };

    // Teams documentation: up to six suggested actions, in personal chats only.
    private static readonly ChannelAbilities Teams = new() { UniversalActions = true, CardVersion = "1.5", SuggestedActions = 6, Markdown = true };

    private static readonly ChannelAbilities TeamsGroup = Teams with { SuggestedActions = 0 };

    private static readonly ChannelAbilities Modest = new() { SuggestedActions = 10, Markdown = true };

    private static readonly ChannelAbilities Native = Modest with { OwnData = false };

    private static readonly ChannelAbilities TextOnly = new() { OwnData = false };

    /// <summary>The abilities of the channel an activity came through.</summary>
    public static ChannelAbilities Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.ChannelId switch
        {
            "msteams" => Mentions.IsGroup(activity) ? TeamsGroup : Teams,
            "webchat" or "directline" or "emulator" or "agents" => Page,
            "slack" or "telegram" or "facebook" or "line" or "kik" or "groupme" or "wechat" => Native,
            "sms" or "email" => TextOnly,
            _ => Modest,
        };
    }
}
