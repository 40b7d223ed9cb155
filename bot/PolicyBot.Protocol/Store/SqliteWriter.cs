using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Protocol.Store;

/// <summary>The one writer: works queued while the disk was busy share the next transaction, so a burst of turns costs one fsync.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MaxBatch = 128;
    private readonly SqliteDatabase _database;
    private readonly ILogger _logger;
    private readonly Channel<SqliteWork> _queue = Channel.CreateUnbounded<SqliteWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _loop;
    private SqliteSession? _session;

    public SqliteWriter(SqliteDatabase database, ILogger logger)
    {
        (_database, _logger) = (database, logger);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Runs the work in a transaction and returns after its commit; work that erases is gone from the log file too.</summary>
    public async Task<T> RunAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken, bool erases = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var item = new SqliteWork<T>(work) { Erases = erases };
        if (!_queue.Writer.TryWrite(item)) throw new StoreUnavailableException("The store is closing.");
        // Not cancellable from here: what is queued will be written, and the caller must learn of it.
        return await item.Done.Task.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        Close();
    }

    private async Task RunAsync()
    {
        var batch = new List<SqliteWork>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            // Turns that are ready to run go first: what they write shares the transaction.
            await Task.Yield();
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var work)) batch.Add(work);
            Write(batch);
            batch.Clear();
        }
    }

    private void Write(List<SqliteWork> batch)
    {
        try
        {
            var session = Open();
            session.Execute("BEGIN IMMEDIATE");
            if (!Apply(session, batch))
            {
                session.Execute("ROLLBACK");
                session.Execute("BEGIN IMMEDIATE");
                foreach (var work in batch) ApplyApart(session, work);
            }
            session.Execute("COMMIT");
            // Forgotten words would otherwise live on in the write-ahead log; a reader in the way only postpones this.
            if (batch.Exists(work => work.Erases)) TryEmptyLog(session);
            foreach (var work in batch) work.Complete();
        }
        catch (Exception failure)
        {
            _logger.LogError("The store could not write {Count} works: {Failure}", batch.Count, failure.Message);
            Close();
            var unavailable = failure as StoreTooNewException ?? (Exception)new StoreUnavailableException("The store cannot be written right now.", failure);
            foreach (var work in batch) work.Fail(unavailable);
        }
    }

    // Hardly ever is one refused, so all are tried without the means to undo just one.
    private static bool Apply(SqliteSession session, List<SqliteWork> batch)
    {
        try
        {
            foreach (var work in batch) work.Run(session);
            return true;
        }
        catch (Exception failure) when (IsRefusal(failure))
        {
            return false;
        }
    }

    private static void ApplyApart(SqliteSession session, SqliteWork work)
    {
        session.Execute("SAVEPOINT work");
        try
        {
            work.Run(session);
            session.Execute("RELEASE work");
        }
        catch (Exception failure) when (IsRefusal(failure))
        {
            session.Execute("ROLLBACK TO work");
            session.Execute("RELEASE work");
            work.Refuse(new TurnConflictException());
        }
    }

    private static bool IsRefusal(Exception failure) => failure is TurnConflictException or SqliteException { SqliteErrorCode: SqliteErrors.Constraint };

    private void TryEmptyLog(SqliteSession session)
    {
        try
        {
            session.Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException failure)
        {
            _logger.LogWarning("The write-ahead log could not be emptied: {Failure}", failure.Message);
        }
    }

    private SqliteSession Open()
    {
        if (_session is not null && !_database.Exists)
        {
            _logger.LogCritical("The database {File} is gone; starting over with an empty one", _database.File);
            Close();
        }
        return _session ??= _database.OpenWriter();
    }

    private void Close()
    {
        var session = Interlocked.Exchange(ref _session, null);
        if (session is null) return;
        SqliteDatabase.TryRollBack(session.Connection);
        session.Dispose();
        _database.Reset();
    }
}
