using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>Conversations in one SQLite file: write-ahead log, full sync, one writer, many readers.</summary>
public sealed class SqliteConversationStore : IConversationStore, IOutbox, IAsyncDisposable, IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly SqliteWriter _writer;

    /// <summary>Prepares the store; the file is opened by the first use.</summary>
    public SqliteConversationStore(IOptions<ConversationStoreOptions> options, IHostEnvironment environment, ILogger<SqliteConversationStore> logger)
    {
        _database = new SqliteDatabase(options, environment);
        _writer = new SqliteWriter(_database, logger);
    }

    /// <inheritdoc/>
    public Task InitializeAsync(CancellationToken cancellationToken) => _writer.RunAsync(static _ => 0, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredTurn> LoadAsync(TurnKey key, string activityId, string? clientActivityId, CancellationToken cancellationToken) =>
        ReadAsync(connection => SqliteTurns.Load(connection, key, activityId, clientActivityId), cancellationToken);

    /// <inheritdoc/>
    public Task CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
        _writer.RunAsync(connection => SqliteTurns.Commit(connection, commit), cancellationToken, erases: commit.Forget);

    /// <inheritdoc/>
    public Task<long?> FindWatermarkAsync(string conversation, CancellationToken cancellationToken) =>
        ReadAsync(connection => SqliteTranscript.Watermark(connection, conversation), cancellationToken);

    /// <inheritdoc/>
    public Task<ActivityPage?> ReadActivitiesAsync(string conversation, long afterWatermark, int max, CancellationToken cancellationToken) =>
        ReadAsync(connection => SqliteTranscript.Read(connection, conversation, afterWatermark, max), cancellationToken);

    /// <inheritdoc/>
    public Task ForgetAsync(TurnKey key, CancellationToken cancellationToken) => _writer.RunAsync(
        connection =>
        {
            SqliteTurns.Forget(connection, key);
            return connection.Execute("UPDATE people SET state=NULL, version=version+1 WHERE conversation=@Conversation AND person=@Person", new { key.Conversation, key.Person });
        },
        cancellationToken,
        erases: true);

    /// <inheritdoc/>
    public async Task<int> PurgeIdleAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        for (var total = 0; ;)
        {
            var removed = await _writer.RunAsync(connection => SqlitePurge.Run(connection, before), cancellationToken, erases: true).ConfigureAwait(false);
            total += removed;
            if (removed < SqlitePurge.Portion) return total;
        }
    }

    /// <inheritdoc/>
    public Task<byte[]> GetOrAddSecretAsync(string name, byte[] proposed, CancellationToken cancellationToken) => _writer.RunAsync(
        connection =>
        {
            connection.Execute("INSERT INTO secrets(name, value) VALUES(@name, @proposed) ON CONFLICT DO NOTHING", new { name, proposed });
            return connection.ExecuteScalar<byte[]>("SELECT value FROM secrets WHERE name=@name", new { name })!;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxMessage>> ReadDueAsync(DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<OutboxMessage>>(
            connection => connection.Query<OutboxMessage>(
                """
                SELECT id AS Id, conversation AS Conversation, json AS Json, attempts AS Attempts FROM outbox
                WHERE id IN (SELECT MIN(id) FROM outbox GROUP BY conversation) AND due<=@now ORDER BY id LIMIT @max
                """,
                new { now = now.ToUnixTimeMilliseconds(), max }).AsList(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => connection.ExecuteScalar<long?>("SELECT MIN(due) FROM outbox WHERE id IN (SELECT MIN(id) FROM outbox GROUP BY conversation)") is { } due
            ? DateTimeOffset.FromUnixTimeMilliseconds(due) : (DateTimeOffset?)null,
        cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(long id, CancellationToken cancellationToken) =>
        _writer.RunAsync(connection => connection.Execute("DELETE FROM outbox WHERE id=@id", new { id }), cancellationToken);

    /// <inheritdoc/>
    public Task RetryAsync(long id, DateTimeOffset due, CancellationToken cancellationToken) => _writer.RunAsync(
        connection => connection.Execute("UPDATE outbox SET attempts=attempts+1, due=@due WHERE id=@id", new { id, due = due.ToUnixTimeMilliseconds() }), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>For tests: pretends the disk holds no more than it does now, until the database is opened anew.</summary>
    internal Task LimitPagesAsync(int pages) => _writer.RunAsync(connection => connection.Execute($"PRAGMA max_page_count={pages}"), CancellationToken.None);

    private async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_writer.IsOpen) await InitializeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var connection = _database.OpenReader();
            return read(connection);
        }
        catch (SqliteException failure)
        {
            throw new StoreUnavailableException("The store cannot be read right now.", failure);
        }
    }
}
