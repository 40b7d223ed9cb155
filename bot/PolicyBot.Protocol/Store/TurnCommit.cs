using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>Everything one turn writes, in one transaction or not at all.</summary>
public sealed record TurnCommit
{
    /// <summary>Whose turn it was.</summary>
    public required TurnKey Key { get; init; }

    /// <summary>The version the decision was based on; any other in the store is a conflict.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The handler's new state; null keeps none.</summary>
    public string? State { get; init; }

    /// <summary>True once the person has been spoken to.</summary>
    public bool Welcomed { get; init; }

    /// <summary>True deletes what was stored for this person before this turn.</summary>
    public bool Forget { get; init; }

    /// <summary>The id of the incoming activity: first de-duplication key.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The page's own id of it: second de-duplication key.</summary>
    public string? ClientActivityId { get; init; }

    /// <summary>The replies a duplicate gets again, as a JSON array in UTF-8.</summary>
    public required byte[] RepliesJson { get; init; }

    /// <summary>True when this server hosts the conversation, so that it exists from this turn on.</summary>
    public bool Hosted { get; init; }

    /// <summary>Activities for the transcript in order, as JSON.</summary>
    public IReadOnlyList<string> Transcript { get; init; } = [];

    /// <summary>Activities to post to their service URL in order, as JSON.</summary>
    public IReadOnlyList<string> Outbox { get; init; } = [];

    /// <summary>The time of the turn.</summary>
    public required DateTimeOffset At { get; init; }
}
