using Npgsql;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Tests.Postgres;

[assembly: AssemblyFixture(typeof(SharedCluster))]

namespace PolicyBot.Protocol.Tests.Postgres;

/// <summary>One PostgreSQL for all tests that leave it running; started by the first that asks.</summary>
public sealed class SharedCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private PostgresCluster? _cluster;
    private Task<string>? _schemas;

    public async Task<string> CreateDatabaseAsync(string more = "")
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _cluster ??= await PostgresCluster.StartAsync();
        }
        finally
        {
            _starting.Release();
        }
        return await _cluster.CreateDatabaseAsync(more);
    }

    /// <summary>A schema of its own in one database, because making a database takes a second.</summary>
    public async Task<string> CreateSchemaAsync()
    {
        _schemas ??= CreateDatabaseAsync();
        var database = await _schemas;
        var name = $"s{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await connection.ExecuteAsync(new($"CREATE SCHEMA {name}"));
        return $"{database};Search Path={name}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
        _starting.Dispose();
    }
}
