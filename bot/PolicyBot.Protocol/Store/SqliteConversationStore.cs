using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PolicyBot.Protocol.Store;

/// <summary>Conversations in one SQLite file: write-ahead log, full sync, one writer, many readers.</summary>
public sealed class SqliteConversationStore : SqlConversationStore, IAsyncDisposable, IDisposable
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
    public override Task InitializeAsync(CancellationToken cancellationToken) => _writer.RunAsync(static _ => Task.FromResult(0), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>For tests: pretends the disk holds no more than it does now, until the database is opened anew.</summary>
    internal Task LimitPagesAsync(int pages) => _writer.RunAsync(connection => connection.ExecuteAsync($"PRAGMA max_page_count={pages}"), CancellationToken.None);

    private protected override Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellationToken, bool erases = false) =>
        _writer.RunAsync(write, cancellationToken, erases);

    private protected override async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // A disk that is full or a database somebody holds stops the writer; what is there can be read all the same.
        if (!_database.IsReady) await InitializeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var connection = _database.OpenReader();
            return await read(connection).ConfigureAwait(false);
        }
        catch (SqliteException failure)
        {
            throw new StoreUnavailableException("The store cannot be read right now.", failure);
        }
    }
}
