using System.Net;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Telemetry;

public sealed class Who_may_read_the_figures
{
    [Theory]
    [InlineData("", "", 200)]
    [InlineData("", "X-Forwarded-For", 403)]
    [InlineData("", "Forwarded", 403)]
    [InlineData("Loopback", "X-Forwarded-For", 403)]
    [InlineData("Open", "X-Forwarded-For", 200)]
    [InlineData("Off", "", 403)]
    public async Task By_default_this_machine_and_nobody_behind_a_proxy(string access, string header, int expected)
    {
        await using var server = await BotServer.StartAsync(access.Length == 0 ? [] : new() { ["Metrics:Access"] = access });
        // Routes know no capitals and no last slash; proxies do.
        foreach (var path in new[] { "/metrics", "/METRICS", "/metrics/" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (header.Length > 0) request.Headers.Add(header, "192.0.2.1");
            using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode)expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_mistyped_setting_is_refused_at_start() =>
        Assert.Contains("Metrics", (await Assert.ThrowsAnyAsync<Exception>(() => BotServer.StartAsync(new() { ["Metrics:Access"] = "Everyone" }))).ToString(), StringComparison.Ordinal);
}
