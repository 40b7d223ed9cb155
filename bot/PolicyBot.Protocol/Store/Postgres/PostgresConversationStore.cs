using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store.Postgres;

/// <summary>Conversations in PostgreSQL, shared by any number of processes.</summary>
public sealed class PostgresConversationStore : SqlConversationStore, IAsyncDisposable, IDisposable
{
    // The head of each conversation's queue, claimed by moving its due time: whoever dies with it is replaced when the lease is over.
    private const string Claim =
        """
        UPDATE outbox SET due=@lease WHERE id IN (
            SELECT id FROM outbox AS head WHERE due<=@now
            AND NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.conversation=head.conversation AND earlier.id<head.id)
            ORDER BY id LIMIT @max FOR UPDATE SKIP LOCKED)
        RETURNING id, conversation, json, attempts
        """;

    private readonly PostgresDatabase _database;
    private readonly TimeSpan _lease;

    /// <summary>Prepares the store; the server is contacted by the first use.</summary>
    public PostgresConversationStore(IOptions<ConversationStoreOptions> options, ILogger<PostgresConversationStore> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _database = new PostgresDatabase(options.Value.ConnectionString, logger);
        _lease = options.Value.OutboxLease;
    }

    /// <inheritdoc/>
    public override async Task InitializeAsync(CancellationToken cancellationToken)
    {
        var readOnly = await _database.RunAsync(connection => connection.QueryAsync(new("SHOW transaction_read_only"), row => row.GetString(0)), cancellationToken).ConfigureAwait(false);
        if (readOnly is ["on"]) throw new StoreUnavailableException("The database takes no writes: it is a standby, or set to read only.");
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<OutboxMessage>> ReadDueAsync(DateTimeOffset now, int max, CancellationToken cancellationToken)
    {
        var claimed = await WriteAsync(
            connection => connection.QueryAsync(
                new(Claim, ("@lease", (now + _lease).ToUnixTimeMilliseconds()), ("@now", now.ToUnixTimeMilliseconds()), ("@max", max)), OutboxStatements.Read),
            cancellationToken).ConfigureAwait(false);
        return [.. claimed.OrderBy(message => message.Id)];
    }

    /// <inheritdoc/>
    public override Task<StoredTurn> LoadAsync(TurnKey key, string activityId, string? clientActivityId, CancellationToken cancellationToken) => ReadAsync(
        async connection => (await connection.QueryAsync(TurnStatements.Load(key, activityId, clientActivityId), TurnStatements.Read).ConfigureAwait(false))[0],
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>For the news: the same server, the same judgement of failures.</summary>
    internal PostgresDatabase Database => _database;

    private protected override string RowLocking => "FOR UPDATE SKIP LOCKED";

    private protected override Task RunAsync(IReadOnlyList<Statement> statements, bool claims, bool erases, CancellationToken cancellationToken) => WriteAsync(
        async connection =>
        {
            using var batch = Batch(connection, statements);
            await batch.ExecuteNonQueryAsync().ConfigureAwait(false);
            return claims && batch.BatchCommands[0].RecordsAffected == 0 ? throw new TurnConflictException() : true;
        },
        cancellationToken);

    private protected override Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) => _database.RunAsync(read, cancellationToken);

    private protected override Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellationToken, bool erases = false) => _database.RunAsync(
        async connection =>
        {
            var transaction = await connection.BeginTransactionAsync(CancellationToken.None).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var result = await write(connection).ConfigureAwait(false);
                // Not cancellable: whoever asked must learn whether it was stored.
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                return result;
            }
        },
        cancellationToken);

    private static NpgsqlParameter Parameter(string name, object? value) => value is byte[] text
        ? new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = text }
        : new NpgsqlParameter(name, value ?? DBNull.Value);

    // One round trip for all of them.
    private static DbBatch Batch(DbConnection connection, IReadOnlyList<Statement> statements)
    {
        var batch = connection.CreateBatch();
        foreach (var statement in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = statement.Sql;
            foreach (var (name, value) in statement.Values) command.Parameters.Add(Parameter(name, value));
            batch.BatchCommands.Add(command);
        }

        return batch;
    }
}
