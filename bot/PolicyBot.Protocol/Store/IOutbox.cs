namespace PolicyBot.Protocol.Store;

/// <summary>Replies that must reach a channel, stored with their turn.</summary>
public interface IOutbox
{
    /// <summary>The oldest waiting message of each conversation that is due, at most <paramref name="max"/>; claimed for this node where several share the store.</summary>
    Task<IReadOnlyList<OutboxMessage>> ReadDueAsync(DateTimeOffset now, int max, CancellationToken cancellationToken);

    /// <summary>When the next message falls due; null when the outbox is empty.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>How many messages wait, and the oldest of them as JSON.</summary>
    Task<(long Waiting, string? Oldest)> InspectAsync(CancellationToken cancellationToken);

    /// <summary>Removes a message: delivered, or given up.</summary>
    Task RemoveAsync(long id, CancellationToken cancellationToken);

    /// <summary>Counts a failed attempt and sets the time of the next.</summary>
    Task RetryAsync(long id, DateTimeOffset due, CancellationToken cancellationToken);
}
