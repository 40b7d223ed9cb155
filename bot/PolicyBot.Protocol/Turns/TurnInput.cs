using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Turns;

/// <summary>One activity together with everything a turn handler may look at.</summary>
/// <param name="Activity">The incoming activity as the channel sent it, mentions of the bot already removed from its text.</param>
/// <param name="State">What the handler returned last time for this conversation and person; null on their first turn.</param>
/// <param name="Now">The time of the turn, from the server's <see cref="TimeProvider"/>.</param>
public sealed record TurnInput(Activity Activity, string? State, DateTimeOffset Now);
