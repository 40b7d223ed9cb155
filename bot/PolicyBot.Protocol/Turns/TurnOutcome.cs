using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Turns;

/// <summary>What a turn comes to: the state to keep and the activities to send.</summary>
/// <param name="State">The new state, stored as is; null keeps nothing for this conversation and person.</param>
/// <param name="Replies">Activities to send in this order; only content fields are needed, addressing is added by the runner.</param>
/// <param name="Forget">True deletes everything stored before this turn for this conversation and person, in the same commit.</param>
public sealed record TurnOutcome(string? State, IReadOnlyList<Activity> Replies, bool Forget = false);
