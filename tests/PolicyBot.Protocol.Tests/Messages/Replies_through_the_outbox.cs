using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Messages;

public sealed class Replies_through_the_outbox
{
    private static readonly Dictionary<string, string?> Impatient = new() { ["Connector:RetryDelay"] = "00:00:00.005", ["Connector:MaxAttempts"] = "6" };

    [Theory]
    [InlineData(null)]
    [InlineData("normal")]
    [InlineData("default")]
    public async Task A_normal_message_is_202_and_the_reply_is_posted_to_the_service_url(string? mode)
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await BotServer.StartAsync(Impatient);
        var message = Normal("hi", "a|b/c", channel).With("conversation", new JsonObject { ["id"] = "19:abc@thread.tacv2;messageid=1" });

        var (status, _) = await server.PostMessageAsync(mode is null ? message : message.With("deliveryMode", mode));
        var (path, reply) = await channel.ReceiveAsync();

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal("/_connector/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities/a%7Cb%2Fc", path);
        Assert.Equal("1: hi", (string?)reply["text"]);
        Assert.Equal("a|b/c", (string?)reply["replyToId"]);
        Assert.Equal("bot", (string?)reply["from"]!["id"]);
        Assert.Null(reply["id"]);
    }

    [Fact]
    public async Task A_throttling_channel_gets_every_reply_in_the_end_and_in_order()
    {
        await using var channel = await FakeChannel.StartAsync();
        foreach (var failure in new[] { 429, 502, -503, 504, -412 }) channel.Failures.Enqueue(failure);
        await using var server = await BotServer.StartAsync(Impatient);

        foreach (var number in Enumerable.Range(1, 4)) await server.PostMessageAsync(Normal($"m{number}", $"a{number}", channel));

        for (var number = 1; number <= 4; number++) Assert.Equal($"{number}: m{number}", (string?)(await channel.ReceiveAsync()).Body["text"]);
        Assert.Equal(9, channel.Attempts);
    }

    [Fact]
    public async Task A_channel_that_refuses_is_not_asked_again()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Failures.Enqueue(-404);
        await using var server = await BotServer.StartAsync(Impatient);

        await server.PostMessageAsync(Normal("lost", "a1", channel));
        await server.PostMessageAsync(Normal("next", "a2", channel));

        Assert.Equal("2: next", (string?)(await channel.ReceiveAsync()).Body["text"]);
        Assert.Equal(2, channel.Attempts);
    }

    [Fact]
    public async Task A_channel_that_never_recovers_is_given_up_after_the_last_attempt()
    {
        await using var channel = await FakeChannel.StartAsync();
        foreach (var _ in Enumerable.Range(0, 6)) channel.Failures.Enqueue(-503);
        await using var server = await BotServer.StartAsync(Impatient);

        await server.PostMessageAsync(Normal("lost", "a1", channel));
        await server.PostMessageAsync(Normal("next", "a2", channel));

        Assert.Equal("2: next", (string?)(await channel.ReceiveAsync()).Body["text"]);
        Assert.Equal(7, channel.Attempts);
        Assert.Contains(server.Log.Lines, line => line.Contains("given up after 6 attempts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_waiting_at_a_restart_leaves_afterwards_and_a_duplicate_sends_nothing_twice()
    {
        await using var channel = await FakeChannel.StartAsync();
        foreach (var _ in Enumerable.Range(0, 3)) channel.Failures.Enqueue(-503);
        await using var server = await BotServer.StartAsync(new() { ["Connector:RetryDelay"] = "00:00:00.200" });

        await server.PostMessageAsync(Normal("hi", "a1", channel));
        await server.RestartAsync();
        await server.PostMessageAsync(Normal("hi", "a1", channel));
        await server.PostMessageAsync(Normal("ho", "a2", channel));

        Assert.Equal("1: hi", (string?)(await channel.ReceiveAsync()).Body["text"]);
        Assert.Equal("2: ho", (string?)(await channel.ReceiveAsync()).Body["text"]);
        Assert.True(channel.HeardNothingElse());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://x@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    public async Task A_service_url_outside_the_known_hosts_is_400_before_anything_is_stored(string? url)
    {
        await using var server = await BotServer.StartAsync();

        var (status, problem) = await server.PostMessageAsync(Wire.Message("hi", "a1").Without("deliveryMode").With("serviceUrl", url));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty((string)problem!["title"]!);
        Assert.Equal(0, server.Bot.Calls);
        Assert.Equal(HttpStatusCode.OK, (await server.PostMessageAsync(Wire.Message("hi", "a1").With("serviceUrl", url))).Status);
    }

    [Fact]
    public async Task Forgetting_takes_back_what_has_not_left_yet()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await BotServer.StartAsync(new() { ["Connector:RetryDelay"] = "1:00:00" });
        channel.Failures.Enqueue(-503);
        await server.PostMessageAsync(Normal("65", "a1", channel));
        var outbox = server.Services.GetRequiredService<IOutbox>();
        var soon = DateTimeOffset.UtcNow.AddDays(1);

        await server.PostMessageAsync(Normal("forget", "a2", channel));

        Assert.Equal("forgotten", (string?)(await channel.ReceiveAsync()).Body["text"]);
        Assert.DoesNotContain(await outbox.ReadDueAsync(soon, 10, TestContext.Current.CancellationToken), message => message.Json.Contains("1: 65", StringComparison.Ordinal));
    }

    private static JsonObject Normal(string text, string id, FakeChannel channel) => Wire.Message(text, id, serviceUrl: channel.Url).Without("deliveryMode");
}
