using System.Data.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PolicyBot.Protocol.Store.Postgres;

/// <summary>Lends connections to a migrated database and says what a failure means: a conflict, a passing trouble, or a defect.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _migrating = new(1, 1);
    private volatile bool _migrated;

    public PostgresDatabase(string connectionString, ILogger logger)
    {
        _source = NpgsqlDataSource.Create(PostgresSettings.Complete(connectionString));
        _logger = logger;
    }

    /// <summary>Runs the work on a connection of its own.</summary>
    /// <remarks>
    /// Work whose connection broke is run once more on a fresh one. That is safe even if the first commit had arrived: the second
    /// then meets its own version as a conflict, and the turn finds itself stored.
    /// </remarks>
    public async Task<T> RunAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (!_migrated) await MigrateAsync(cancellationToken).ConfigureAwait(false);
                var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false)) return await work(connection).ConfigureAwait(false);
            }
            catch (PostgresException conflict) when (PostgresErrors.IsConflict(conflict.SqlState))
            {
                throw new TurnConflictException();
            }
            catch (NpgsqlException broken) when (attempt == 1 && PostgresErrors.IsBroken(broken))
            {
                _logger.LogWarning("A connection to the store broke, trying another: {Failure}", broken.InnerException?.GetType().Name ?? broken.SqlState);
            }
            catch (Exception trouble) when (PostgresErrors.IsTrouble(trouble))
            {
                if (trouble is PostgresException missing && PostgresErrors.IsMissing(missing.SqlState)) _migrated = false;
                throw new StoreUnavailableException("The store cannot be used right now.", trouble);
            }
        }
    }

    /// <summary>A connection to listen on; the caller owns it.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        _migrating.Dispose();
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await _migrating.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_migrated) return;
            var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false)) await PostgresSchema.MigrateAsync(connection).ConfigureAwait(false);
            _migrated = true;
        }
        finally
        {
            _migrating.Release();
        }
    }
}
