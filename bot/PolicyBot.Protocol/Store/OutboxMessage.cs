namespace PolicyBot.Protocol.Store;

/// <summary>A reply waiting to be posted to its channel.</summary>
/// <param name="Id">Its place in the outbox; order within a conversation.</param>
/// <param name="Conversation">The conversation it belongs to.</param>
/// <param name="Json">The activity.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record OutboxMessage(long Id, string Conversation, string Json, long Attempts);
