namespace PolicyBot.Protocol.Store;

/// <summary>The result of an activity that was handled before.</summary>
/// <param name="ActivityId">The id it was handled under.</param>
/// <param name="RepliesJson">Its replies as a JSON array in UTF-8.</param>
public sealed record StoredReplies(string ActivityId, byte[] RepliesJson);
