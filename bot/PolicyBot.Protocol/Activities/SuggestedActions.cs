namespace PolicyBot.Protocol.Activities;

/// <summary>Buttons offered with a message, gone once one is used.</summary>
public sealed record SuggestedActions
{
    /// <summary>The ids of those who should see the buttons; null means everybody.</summary>
    public IReadOnlyList<string>? To { get; set; }

    /// <summary>The buttons, in order.</summary>
    public IReadOnlyList<CardAction>? Actions { get; set; }
}
