using System.Data.Common;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>What the stores have in common: the statements. How a connection is had, and what a failure means, is each database's own.</summary>
public abstract class SqlConversationStore : IConversationStore, IOutbox
{
    private protected SqlConversationStore() { }

    /// <inheritdoc/>
    public abstract Task InitializeAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual StoredTurn? Recall(TurnKey key, string activityId, string? clientActivityId) => null;

    /// <inheritdoc/>
    public abstract Task<StoredTurn> LoadAsync(TurnKey key, string activityId, string? clientActivityId, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual Task CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return RunAsync(TurnStatements.Commit(commit), claims: true, erases: commit.Forget, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long?> FindWatermarkAsync(string conversation, CancellationToken cancellationToken) =>
        ReadAsync(connection => TranscriptStatements.WatermarkAsync(connection, conversation), cancellationToken);

    /// <inheritdoc/>
    public Task<ActivityPage?> ReadActivitiesAsync(string conversation, long afterWatermark, int max, CancellationToken cancellationToken) =>
        ReadAsync(connection => TranscriptStatements.ReadAsync(connection, conversation, afterWatermark, max), cancellationToken);

    /// <inheritdoc/>
    public virtual Task ForgetAsync(TurnKey key, CancellationToken cancellationToken) => RunAsync(TurnStatements.Forget(key), claims: false, erases: true, cancellationToken);

    /// <inheritdoc/>
    public virtual async Task<int> PurgeIdleAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        for (var total = 0; ;)
        {
            var removed = await WriteAsync(connection => PurgeStatements.RunAsync(connection, before, RowLocking), cancellationToken, erases: true).ConfigureAwait(false);
            total += removed;
            if (removed < PurgeStatements.Portion) return total;
        }
    }

    /// <inheritdoc/>
    public Task<byte[]> GetOrAddSecretAsync(string name, byte[] proposed, CancellationToken cancellationToken) => WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync(new("INSERT INTO secrets(name, value) VALUES(@name, @proposed) ON CONFLICT DO NOTHING", ("@name", name), ("@proposed", proposed))).ConfigureAwait(false);
            return (await connection.QueryAsync(new("SELECT value FROM secrets WHERE name=@name", ("@name", name)), row => row.GetFieldValue<byte[]>(0)).ConfigureAwait(false))[0];
        },
        cancellationToken);

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<OutboxMessage>> ReadDueAsync(DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<OutboxMessage>>(async connection => await connection.QueryAsync(OutboxStatements.Due(now, max), OutboxStatements.Read).ConfigureAwait(false), cancellationToken);

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        await ReadAsync(connection => connection.FindAsync<long>(OutboxStatements.NextDue), cancellationToken).ConfigureAwait(false) is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;

    /// <inheritdoc/>
    public async Task<(long Waiting, string? Oldest)> InspectAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(connection => connection.QueryAsync(OutboxStatements.Inspect, row => (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1))), cancellationToken).ConfigureAwait(false))[0];

    /// <inheritdoc/>
    public Task RemoveAsync(long id, CancellationToken cancellationToken) => WriteAsync(connection => connection.ExecuteAsync(OutboxStatements.Remove(id)), cancellationToken);

    /// <inheritdoc/>
    public Task RetryAsync(long id, DateTimeOffset due, CancellationToken cancellationToken) => WriteAsync(connection => connection.ExecuteAsync(OutboxStatements.Retry(id, due)), cancellationToken);

    /// <summary>Appended to the choice of rows to purge.</summary>
    private protected virtual string RowLocking => "";

    /// <summary>Runs statements in one transaction, durable when the task completes.</summary>
    /// <param name="statements">In this order.</param>
    /// <param name="claims">True: when the first one changes no row, nothing is done.</param>
    /// <param name="erases">True: what they delete leaves no trace in log files.</param>
    /// <param name="cancellationToken">Gives up before anything is begun.</param>
    /// <exception cref="TurnConflictException">The first statement claimed nothing, or a key is taken.</exception>
    private protected abstract Task RunAsync(IReadOnlyList<Statement> statements, bool claims, bool erases, CancellationToken cancellationToken);

    /// <summary>Runs a query; every passing trouble becomes <see cref="StoreUnavailableException"/>.</summary>
    private protected abstract Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Runs statements in one transaction, durable when the task completes; work that erases leaves no trace in log files.</summary>
    private protected abstract Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellationToken, bool erases = false);
}
