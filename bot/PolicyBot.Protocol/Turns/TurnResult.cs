namespace PolicyBot.Protocol.Turns;

/// <summary>What a turn came to, known only after everything is stored.</summary>
/// <param name="Status">Whether it was handled now, before, or not at all.</param>
/// <param name="ActivityId">The id of the incoming activity: the sender's, or the one the server gave it.</param>
/// <param name="RepliesJson">The replies as a JSON array in UTF-8, byte for byte the same for a duplicate; empty for transcript duplicates, whose replies are in the transcript.</param>
public sealed record TurnResult(TurnStatus Status, string ActivityId, byte[] RepliesJson)
{
    /// <summary>The JSON of no replies.</summary>
    public static readonly byte[] NoReplies = "[]"u8.ToArray();
}
