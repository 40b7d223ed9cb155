using System.Threading.Channels;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Protocol.Store;

/// <summary>The one writer: works queued while the disk was busy share the next transaction, so a burst of turns costs one fsync.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MaxBatch = 128;
    private readonly SqliteDatabase _database;
    private readonly ILogger _logger;
    private readonly Channel<Work> _queue = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _loop;
    private SqliteConnection? _connection;

    public SqliteWriter(SqliteDatabase database, ILogger logger)
    {
        (_database, _logger) = (database, logger);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>True while the writer holds a migrated database that is still on disk.</summary>
    public bool IsOpen => Volatile.Read(ref _connection) is not null && _database.Exists;

    /// <summary>Runs the work in a transaction and returns after its commit.</summary>
    public async Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var item = new Work<T>(work);
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
        var batch = new List<Work>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var work)) batch.Add(work);
            Write(batch);
            batch.Clear();
        }
    }

    private void Write(List<Work> batch)
    {
        try
        {
            var connection = Open();
            connection.Execute("BEGIN IMMEDIATE");
            foreach (var work in batch) Apply(connection, work);
            connection.Execute("COMMIT");
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

    private static void Apply(SqliteConnection connection, Work work)
    {
        connection.Execute("SAVEPOINT work");
        try
        {
            work.Run(connection);
            connection.Execute("RELEASE work");
        }
        catch (Exception failure) when (failure is TurnConflictException or SqliteException { SqliteErrorCode: SqliteErrors.Constraint })
        {
            connection.Execute("ROLLBACK TO work; RELEASE work");
            work.Refuse(new TurnConflictException());
        }
    }

    private SqliteConnection Open()
    {
        if (_connection is not null && !_database.Exists)
        {
            _logger.LogCritical("The database {File} is gone; starting over with an empty one", _database.File);
            Close();
        }
        return _connection ??= _database.OpenWriter();
    }

    private void Close()
    {
        var connection = Interlocked.Exchange(ref _connection, null);
        if (connection is null) return;
        SqliteDatabase.TryRollBack(connection);
        connection.Dispose();
        _database.Reset();
    }

    private abstract class Work
    {
        public abstract void Run(SqliteConnection connection);
        public abstract void Refuse(Exception reason);
        public abstract void Complete();
        public abstract void Fail(Exception reason);
    }

    private sealed class Work<T>(Func<SqliteConnection, T> work) : Work
    {
        private T _result = default!;
        private Exception? _refusal;

        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public override void Run(SqliteConnection connection) => _result = work(connection);
        public override void Refuse(Exception reason) => _refusal = reason;
        public override void Fail(Exception reason) => Done.TrySetException(reason);

        public override void Complete()
        {
            if (_refusal is null) Done.TrySetResult(_result);
            else Done.TrySetException(_refusal);
        }
    }
}
