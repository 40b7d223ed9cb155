using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Store;

public sealed class Retention
{
    [Fact]
    public async Task What_was_silent_for_a_day_is_gone_and_what_was_not_stays()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await BotServer.StartAsync(new() { ["DirectLine:TokenLifetime"] = "2.00:00:00" }, time);
        var (silent, lively) = (await Page.OpenAsync(server), await Page.OpenAsync(server));
        await silent.SayAsync("my age is 65");
        await server.PostMessageAsync(Wire.Message("x", "a1"));

        time.Advance(TimeSpan.FromHours(23));
        await lively.SayAsync("still here");
        time.Advance(TimeSpan.FromHours(2));
        var store = server.Services.GetRequiredService<IConversationStore>();
        await store.PurgeIdleAsync(time.GetUtcNow() - TimeSpan.FromHours(24), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, (await silent.PostAsync(Page.Message("hello?"))).Status);
        Assert.Equal(3, (await lively.TextsAsync()).Length);
        Assert.Equal(["1: x"], Wire.Texts((await server.PostMessageAsync(Wire.Message("x", "a1"))).Body));
        Assert.DoesNotContain("my age", await server.DumpAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schedule_purges_without_being_asked()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await BotServer.StartAsync(new() { ["Conversations:Retention"] = "01:00:00", ["DirectLine:TokenLifetime"] = "3650.00:00:00" }, time);
        var page = await Page.OpenAsync(server);
        var store = server.Services.GetRequiredService<IConversationStore>();

        // The purge runs in the background: let time pass until it has been there.
        while (await store.FindWatermarkAsync(page.Conversation, TestContext.Current.CancellationToken) is not null)
        {
            time.Advance(TimeSpan.FromMinutes(10));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.NotFound, (await page.PostAsync(Page.Message("hello?"))).Status);
        Assert.Equal(HttpStatusCode.Created, await page.StartAsync());
        Assert.Equal(["welcome"], await page.TextsAsync("57"));
    }
}
