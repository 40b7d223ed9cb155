using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Postgres;

public sealed class A_server_that_goes_away
{
    [Fact]
    public async Task It_is_503_with_Retry_After_and_everything_goes_on_when_it_is_back()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        await using var server = await BotServer.StartAsync(new() { ["ConnectionStrings:Conversations"] = await cluster.CreateDatabaseAsync() });
        var page = await Page.OpenAsync(server);
        await page.SayAsync("one", "c1");

        await cluster.StopServerAsync();
        using var content = new StringContent(Wire.Message("x", "a1").ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await server.Http.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await page.PostAsync(Page.Message("again", "c2"))).Status);
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(server));

        await cluster.StartServerAsync();
        await page.SayAsync("again", "c2");
        await page.SayAsync("again", "c2");
        Assert.Equal(["welcome", "one", "1: one", "again", "2: again"], await page.TextsAsync());
        Assert.Equal(["1: x"], Wire.Texts((await server.PostMessageAsync(Wire.Message("x", "a1"))).Body));
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(server));
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_many_turns_loses_and_doubles_none_that_was_acknowledged()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        await using var server = await BotServer.StartAsync(new() { ["ConnectionStrings:Conversations"] = await cluster.CreateDatabaseAsync() });
        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Page.OpenAsync(server)));

        var talking = Task.WhenAll(pages.Select(TalkAsync));
        for (var crash = 0; crash < 2; crash++)
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
            await cluster.StopServerAsync();
            await cluster.StartServerAsync();
        }
        await talking;

        string[] expected = ["welcome", .. Enumerable.Range(1, 40).SelectMany(i => new[] { $"m{i}", $"{i}: m{i}" })];
        foreach (var page in pages) Assert.Equal(expected, await page.TextsAsync());
    }

    [Fact]
    public async Task The_bot_starts_without_it_and_serves_once_it_is_there()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        var database = await cluster.CreateDatabaseAsync();
        await cluster.StopServerAsync();
        await using var server = await BotServer.StartAsync(new() { ["ConnectionStrings:Conversations"] = database });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.PostMessageAsync(Wire.Message("x", "a1"))).Status);

        await cluster.StartServerAsync();

        Assert.Equal(["1: x"], Wire.Texts((await server.PostMessageAsync(Wire.Message("x", "a1"))).Body));
    }

    // A client that repeats what was not acknowledged, as directlinejs does.
    private static async Task TalkAsync(Page page)
    {
        for (var i = 1; i <= 40; i++)
        {
            while ((await page.PostAsync(Page.Message($"m{i}", $"client-{i}"))).Status is not HttpStatusCode.OK and var status)
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<HealthStatus> HealthAsync(BotServer server) =>
        (await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Status;
}
