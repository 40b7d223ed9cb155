using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>The one seam to the database: conversations, states, replies, transcript.</summary>
/// <remarks>Every member throws <see cref="StoreUnavailableException"/> when the database cannot be used right now.</remarks>
public interface IConversationStore
{
    /// <summary>Creates or migrates the schema and proves that the store can be written.</summary>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>What this process last stored of a person, if it is at hand: a guess that spares a read. Null when only the database knows.</summary>
    /// <remarks>
    /// Null for a duplicate of the person's last activity. An older duplicate is not seen here: a commit based on the guess is refused
    /// when it was out of date or the activity is stored already; then load.
    /// </remarks>
    StoredTurn? Recall(TurnKey key, string activityId, string? clientActivityId);

    /// <summary>What is known before a turn, and the stored result if the activity is a duplicate by either id.</summary>
    Task<StoredTurn> LoadAsync(TurnKey key, string activityId, string? clientActivityId, CancellationToken cancellationToken);

    /// <summary>Stores a turn; durable when the task completes.</summary>
    /// <exception cref="TurnConflictException">The version moved on, or the activity is stored already.</exception>
    Task CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>The newest watermark of a hosted conversation; null before its start and after its purge.</summary>
    Task<long?> FindWatermarkAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>The transcript after a watermark, at most <paramref name="max"/> activities; null when there is no such conversation.</summary>
    /// <remarks>A watermark the conversation has not reached comes from an earlier life of it: everything is returned.</remarks>
    Task<ActivityPage?> ReadActivitiesAsync(string conversation, long afterWatermark, int max, CancellationToken cancellationToken);

    /// <summary>Deletes what is stored for one person, keeping only that their activities were seen.</summary>
    Task ForgetAsync(TurnKey key, CancellationToken cancellationToken);

    /// <summary>Deletes everything of people whose last turn was before the time; returns how many people.</summary>
    Task<int> PurgeIdleAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>A secret shared by all processes on this store: the stored one, else the proposed one, which is then stored.</summary>
    Task<byte[]> GetOrAddSecretAsync(string name, byte[] proposed, CancellationToken cancellationToken);
}
