using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Store;

public sealed class Troubled_store
{
    [Fact]
    public async Task A_locked_database_is_503_with_Retry_After_and_recovers_by_itself()
    {
        await using var server = await BotServer.StartAsync(new() { ["ConnectionStrings:Conversations"] = "Data Source=data/conversations.db;Default Timeout=1" });
        await server.PostMessageAsync(Wire.Message("one", "a1"));
        await using (var other = await LockAsync(server))
        {
            using var content = new StringContent(Wire.Message("again", "a2").ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            using var answer = await server.Http.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(server));
        }

        Assert.Equal(["2: again"], Wire.Texts((await server.PostMessageAsync(Wire.Message("again", "a2"))).Body));
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(server));
    }

    [Fact]
    public async Task A_locked_database_keeps_nobodys_page_half_informed()
    {
        await using var server = await BotServer.StartAsync(new() { ["ConnectionStrings:Conversations"] = "Data Source=data/conversations.db;Default Timeout=1" });
        var page = await Page.OpenAsync(server);
        await using (var other = await LockAsync(server))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await page.PostAsync(Page.Message("hi", "c1"))).Status);
            // A page that polls never asks again after a 503.
            Assert.Equal(["welcome"], await page.TextsAsync());
        }

        Assert.Equal(["welcome"], await page.TextsAsync());
        await page.SayAsync("hi", "c1");
        Assert.Equal(["welcome", "hi", "1: hi"], await page.TextsAsync());
    }

    [Fact]
    public async Task A_full_database_is_503_and_recovers_when_there_is_room()
    {
        await using var server = await BotServer.StartAsync();
        await server.PostMessageAsync(Wire.Message("one", "a1"));
        var store = server.Services.GetRequiredService<SqliteConversationStore>();
        await store.LimitPagesAsync(1);
        var big = new string('x', 200_000);

        var (status, _) = await server.PostMessageAsync(Wire.Message(big, "a2"));
        // The writer opened the database anew, without the limit.
        var (later, body) = await server.PostMessageAsync(Wire.Message(big, "a2"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(HttpStatusCode.OK, later);
        Assert.StartsWith("2: ", Wire.Texts(body)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_database_is_replaced_and_the_bot_goes_on()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(server.Database)!)) File.Delete(file);

        Assert.Equal(HttpStatusCode.NotFound, (await page.PostAsync(Page.Message("hi"))).Status);
        Assert.Equal(HttpStatusCode.Created, await page.StartAsync());
        await page.SayAsync("hi");
        await server.RestartAsync();

        Assert.True(File.Exists(server.Database));
        Assert.Contains(server.Log.Lines, line => line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lost_folder_is_503_until_it_is_back()
    {
        await using var server = await BotServer.StartAsync();
        await server.PostMessageAsync(Wire.Message("one", "a1"));
        var folder = Path.GetDirectoryName(server.Database)!;
        Directory.Move(folder, folder + ".away");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.PostMessageAsync(Wire.Message("again", "a2"))).Status);
        Directory.Move(folder + ".away", folder);

        Assert.Equal(["2: again"], Wire.Texts((await server.PostMessageAsync(Wire.Message("again", "a2"))).Body));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_refuses_to_start()
    {
        await using var server = await BotServer.StartAsync();
        long version;
        await using (var other = await OpenAsync(server))
        {
            version = (await other.FindAsync<long>(new("PRAGMA user_version")))!.Value;
            await other.ExecuteAsync(new("PRAGMA user_version=99"));
        }

        await Assert.ThrowsAsync<StoreTooNewException>(server.RestartAsync);

        await using (var other = await OpenAsync(server)) await other.ExecuteAsync(new($"PRAGMA user_version={version}"));
        await server.RestartAsync();
    }

    private static async Task<HealthStatus> HealthAsync(BotServer server) =>
        (await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Status;

    private static async Task<SqliteConnection> OpenAsync(BotServer server)
    {
        var connection = new SqliteConnection($"Data Source={server.Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<SqliteConnection> LockAsync(BotServer server)
    {
        var connection = await OpenAsync(server);
        await connection.ExecuteAsync(new("BEGIN IMMEDIATE"));
        return connection;
    }
}
