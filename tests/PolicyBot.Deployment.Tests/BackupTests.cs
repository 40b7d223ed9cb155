using System.Net;
using Npgsql;
using PolicyBot.Deployment.Tests.Running;
using PolicyBot.Protocol.Tests.Postgres;

namespace PolicyBot.Deployment.Tests;

/// <summary><c>backup.sh</c> with both stores: saved while the service runs, restored while it does not, and the person goes on where they were.</summary>
[Collection(nameof(Bundle))]
public sealed class BackupTests(Bundle bundle)
{
    [Fact]
    public async Task A_conversation_saved_from_SQLite_goes_on_after_it_was_restored()
    {
        var data = await bundle.DataFolderAsync();
        var database = Path.Combine(data, "conversations.db");
        var (visitor, saved) = await TalkSaveAndTalkOnAsync("sqlite", database, data, null);
        // Somebody else's log beside the database must not survive it.
        foreach (var file in Directory.EnumerateFiles(data)) File.Delete(file);
        await File.WriteAllTextAsync(database + "-wal", "left behind", TestContext.Current.CancellationToken);
        await RunAsync("restore", "sqlite", database, saved);
        await GoOnAsync(visitor, data, null);
    }

    [Fact]
    public async Task A_conversation_saved_from_PostgreSQL_goes_on_after_it_was_restored_over_a_newer_one()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        NeedPostgresTools();
        var (connection, data) = (await cluster.CreateDatabaseAsync(), await bundle.DataFolderAsync());
        var (visitor, saved) = await TalkSaveAndTalkOnAsync("postgres", Libpq(connection), data, connection);
        // A newer program has been here since: what it added would stand in the way of the next upgrade.
        await using var database = NpgsqlDataSource.Create(connection);
        await ExecuteAsync(database, "UPDATE policybot_schema SET version=99; CREATE TABLE added_later(id INT)");
        await RunAsync("restore", "postgres", Libpq(connection), saved);
        Assert.Equal(DBNull.Value, await ExecuteAsync(database, "SELECT to_regclass('added_later')::text"));
        await GoOnAsync(visitor, data, connection);
    }

    [Fact]
    public async Task A_torn_copy_of_PostgreSQL_changes_nothing()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        NeedPostgresTools();
        var (connection, data) = (await cluster.CreateDatabaseAsync(), await bundle.DataFolderAsync());
        var (visitor, saved) = await TalkSaveAndTalkOnAsync("postgres", Libpq(connection), data, connection, lastAge: 65);
        await using (var torn = File.OpenWrite(saved)) torn.SetLength(torn.Length / 2);
        Assert.NotEqual(0, (await Command.RunAsync(Script, ["restore", "postgres", Libpq(connection), saved])).Code);
        await GoOnAsync(visitor, data, connection);
    }

    [Fact]
    public async Task What_clerks_report_is_written_where_the_service_may_write_with_PostgreSQL_too()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        var data = await bundle.DataFolderAsync();
        await using var jail = await Jail.StartAsync(bundle, data, await cluster.CreateDatabaseAsync());
        using var note = new StringContent("""{"note":"the basis is an old one"}""", null, "application/json");
        using var answer = await jail.Client.PostAsync(new Uri("/console/reports", UriKind.Relative), note, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Contains("the basis is an old one", await File.ReadAllTextAsync(Path.Combine(data, "reports.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_saved_from_PostgreSQL_goes_on_in_another_database()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        NeedPostgresTools();
        var (connection, data) = (await cluster.CreateDatabaseAsync(), await bundle.DataFolderAsync());
        var (visitor, saved) = await TalkSaveAndTalkOnAsync("postgres", Libpq(connection), data, connection);
        var other = await cluster.CreateDatabaseAsync();
        await RunAsync("restore", "postgres", Libpq(other), saved);
        await GoOnAsync(visitor, data, other);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_restored_changes_nothing()
    {
        var data = await bundle.DataFolderAsync();
        string database = Path.Combine(data, "conversations.db"), nothing = Path.Combine(data, "nothing.backup");
        await File.WriteAllTextAsync(database, "kept", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await Command.RunAsync(Script, ["restore", "sqlite", database, nothing])).Code);
        await File.WriteAllTextAsync(nothing, "not a database, but some text", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await Command.RunAsync(Script, ["restore", "sqlite", database, nothing])).Code);
        Assert.Equal("kept", await File.ReadAllTextAsync(database, TestContext.Current.CancellationToken));
    }

    private string Script => Path.Combine(bundle.Current, "backup.sh");

    private async Task<(Visitor Visitor, string Saved)> TalkSaveAndTalkOnAsync(string kind, string database, string data, string? connection, int lastAge = 61)
    {
        await using var jail = await Jail.StartAsync(bundle, data, connection);
        var (visitor, saved) = (new Visitor(jail.Client), data + ".backup");
        await visitor.OpenAsync();
        await visitor.SayAsync("I'm a 65-year-old British FCCA");
        await RunAsync("save", kind, database, saved);
        await visitor.SayAsync($"sorry, I'm {lastAge}");
        Assert.Equal(lastAge, (int)(await visitor.AnswersAsync())["age"]!);
        return (visitor, saved);
    }

    private async Task GoOnAsync(Visitor visitor, string data, string? connection)
    {
        await using var jail = await Jail.StartAsync(bundle, data, connection);
        var back = visitor.On(jail.Client);
        Assert.Equal(65, (int)(await back.AnswersAsync())["age"]!);
        await back.SayAsync("sorry, I'm 62");
        Assert.Equal(62, (int)(await back.AnswersAsync())["age"]!);
    }

    private async Task RunAsync(string action, string kind, string database, string file)
    {
        var run = await Command.RunAsync(Script, [action, kind, database, file]);
        Assert.True(run.Code == 0, run.All);
    }

    private static async Task<object?> ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static void NeedPostgresTools() => Assert.SkipUnless(new[] { "pg_dump", "pg_restore", "psql" }.All(tool => Command.Find(tool) is not null), "PostgreSQL's client programs are not installed.");

    private static string Libpq(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return $"host={parts.Host} port={parts.Port} dbname={parts.Database} user={parts.Username}";
    }
}
