using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Store;

/// <summary>Conversations in one SQLite file: write-ahead log, full sync, one writer, many readers.</summary>
public sealed class SqliteConversationStore : SqlConversationStore, IAsyncDisposable, IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly SqliteWriter _writer;
    private readonly RecentPeople _recent = new();

    /// <summary>Prepares the store; the file is opened by the first use.</summary>
    public SqliteConversationStore(IOptions<ConversationStoreOptions> options, IHostEnvironment environment, ILogger<SqliteConversationStore> logger)
    {
        _database = new SqliteDatabase(options, environment);
        _writer = new SqliteWriter(_database, logger);
    }

    /// <inheritdoc/>
    public override Task InitializeAsync(CancellationToken cancellationToken) => _writer.RunAsync(static _ => true, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        _recent.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>For tests: pretends the disk holds no more than it does now, until the database is opened anew.</summary>
    internal Task LimitPagesAsync(int pages) => _writer.RunAsync(session => session.Connection.Execute($"PRAGMA max_page_count={pages}"), CancellationToken.None);

    /// <inheritdoc/>
    public override Task<StoredTurn> LoadAsync(TurnKey key, string activityId, string? clientActivityId, CancellationToken cancellationToken) => ReadAsync(
        session => Task.FromResult(session.Single(TurnStatements.Load(key, activityId, clientActivityId), TurnStatements.Read)),
        cancellationToken);

    /// <inheritdoc/>
    // One process writes this file. On PostgreSQL another node may have had the last turn, and a wrong guess costs a transaction.
    public override StoredTurn? Recall(TurnKey key, string activityId, string? clientActivityId) => _recent.Find(key, activityId, clientActivityId);

    /// <inheritdoc/>
    public override async Task CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        // Whatever happens to this commit, only its success is known here.
        _recent.Drop(commit.Key);
        await base.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        _recent.Keep(commit);
    }

    /// <inheritdoc/>
    public override async Task ForgetAsync(TurnKey key, CancellationToken cancellationToken)
    {
        await base.ForgetAsync(key, cancellationToken).ConfigureAwait(false);
        _recent.Drop(key);
    }

    /// <inheritdoc/>
    public override async Task<int> PurgeIdleAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = await base.PurgeIdleAsync(before, cancellationToken).ConfigureAwait(false);
        _recent.Clear();
        return removed;
    }

    private protected override Task RunAsync(IReadOnlyList<Statement> statements, bool claims, bool erases, CancellationToken cancellationToken) => _writer.RunAsync(
        session =>
        {
            for (var i = 0; i < statements.Count; i++)
                if (session.Execute(statements[i]) == 0 && claims && i == 0) throw new TurnConflictException();
            return true;
        },
        cancellationToken,
        erases);

    // SQLite has no asynchronous I/O: the task is complete when it comes back, and nothing waits here.
    private protected override Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellationToken, bool erases = false) =>
        _writer.RunAsync(session => write(session.Connection).GetAwaiter().GetResult(), cancellationToken, erases);

    private protected override Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) =>
        ReadAsync(session => read(session.Connection), cancellationToken);

    private async Task<T> ReadAsync<T>(Func<SqliteSession, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // A disk that is full or a database somebody holds stops the writer; what is there can be read all the same.
        if (!_database.IsReady) await InitializeAsync(cancellationToken).ConfigureAwait(false);
        SqliteSession? session = null;
        try
        {
            session = _database.Rent();
            var result = await read(session).ConfigureAwait(false);
            _database.Return(session);
            return result;
        }
        catch (SqliteException failure)
        {
            session?.Dispose();
            throw new StoreUnavailableException("The store cannot be read right now.", failure);
        }
    }
}
