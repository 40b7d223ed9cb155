using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Connector;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Connector;

public sealed class Connector_calls
{
    [Fact]
    public async Task An_activity_is_updated_in_its_place()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await BotServer.StartAsync();

        var result = await Client(server).UpdateAsync(Sent(channel) with { Text = "better" }, TestContext.Current.CancellationToken);

        Assert.Equal(ConnectorOutcome.Delivered, result.Kind);
        var (path, body) = await channel.ReceiveAsync();
        Assert.Equal("/_connector/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities/a%7Cb", path);
        Assert.Equal("better", (string?)body["text"]);
        Assert.Equal("PUT", Assert.Single(channel.Calls));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-501)]
    [InlineData(-405)]
    [InlineData(-404)]
    public async Task Taking_back_is_done_where_the_channel_can_and_let_be_where_it_cannot(int failure)
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await BotServer.StartAsync();
        if (failure != 0) channel.Failures.Enqueue(failure);

        var result = await Client(server).DeleteAsync(Sent(channel), TestContext.Current.CancellationToken);

        Assert.Equal(ConnectorOutcome.Delivered, result.Kind);
        Assert.Equal("DELETE", Assert.Single(channel.Calls));
    }

    [Fact]
    public async Task A_channel_in_trouble_is_worth_another_try_at_taking_back()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await BotServer.StartAsync();
        channel.Failures.Enqueue(-503);

        Assert.Equal(ConnectorOutcome.Retry, (await Client(server).DeleteAsync(Sent(channel), TestContext.Current.CancellationToken)).Kind);
    }

    [Fact]
    public async Task Members_are_read_and_a_channel_that_does_not_say_has_none()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await BotServer.StartAsync();

        var members = await Client(server).GetMembersAsync(Sent(channel), TestContext.Current.CancellationToken);
        channel.Failures.Enqueue(-404);
        var none = await Client(server).GetMembersAsync(Sent(channel), TestContext.Current.CancellationToken);

        Assert.Equal("user-id-0", Assert.Single(members).Id);
        Assert.Empty(none);
        Assert.EndsWith("/members", (await channel.ReceiveAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_outside_the_known_hosts()
    {
        await using var server = await BotServer.StartAsync();

        foreach (var url in new[] { "http://10.0.0.1/", "https://evil.example/", "https://smba.trafficmanager.net:8443/", null })
            Assert.Equal(ConnectorOutcome.Refused, (await Client(server).UpdateAsync(new Activity { Id = "a", ServiceUrl = url, Conversation = new() { Id = "c" } }, TestContext.Current.CancellationToken)).Kind);
    }

    private static ConnectorClient Client(BotServer server) => server.Services.GetRequiredService<ConnectorClient>();

    private static Activity Sent(FakeChannel channel) => new()
    {
        Type = ActivityTypes.Message, Id = "a|b", ServiceUrl = channel.Url, Conversation = new() { Id = "19:abc@thread.tacv2;messageid=1" }, Text = "first",
        Value = JsonSerializer.SerializeToElement(1),
    };
}
