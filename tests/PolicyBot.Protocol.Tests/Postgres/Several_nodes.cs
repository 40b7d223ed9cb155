using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Tests.Hosting;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Tests.Postgres;

/// <summary>Several servers on one database behave as one.</summary>
public sealed class Several_nodes(SharedCluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_nodes_may_start_at_once_on_an_empty_database()
    {
        var settings = await SettingsAsync();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BotServer.StartAsync(settings)));

        foreach (var node in nodes)
        {
            Assert.Equal(["1: hi"], Wire.Texts((await node.PostMessageAsync(Wire.Message("hi", "a1", conversation: node.Folder))).Body));
            Assert.DoesNotContain(node.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_token_of_one_node_opens_the_conversation_on_another()
    {
        var settings = await SettingsAsync();
        await using var one = await BotServer.StartAsync(settings);
        await using var two = await BotServer.StartAsync(settings);
        var page = await Page.OpenAsync(one);

        var elsewhere = page.On(two);
        await elsewhere.SayAsync("hi");

        Assert.Equal(["welcome", "hi", "1: hi"], await page.TextsAsync());
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.TokenCallAsync("renew", new JsonObject { ["resumeToken"] = page.ResumeToken })).Status);
    }

    [Fact]
    public async Task A_stream_hears_at_once_what_was_said_on_another_node()
    {
        // No looking: only the notification can wake it in time.
        var settings = await SettingsAsync(("Conversations:NewsPollInterval", "01:00:00"));
        await using var one = await BotServer.StartAsync(settings);
        await using var two = await BotServer.StartAsync(settings);
        var page = await Page.OpenAsync(one);
        using var socket = await page.ListenAsync();
        await Page.HearAsync(socket, 1);

        for (var i = 1; i <= 5; i++)
        {
            await page.On(two).SayAsync($"m{i}");
            Assert.Equal([$"m{i}", $"{i}: m{i}"], Page.Texts((await Page.HearAsync(socket, 2)).Activities));
        }
    }

    [Fact]
    public async Task A_lost_notification_is_made_good_by_looking()
    {
        var settings = await SettingsAsync(("Conversations:NewsPollInterval", "00:00:00.3"));
        await using var one = await BotServer.StartAsync(settings);
        await using var two = await BotServer.StartAsync(settings);
        var page = await Page.OpenAsync(one);
        using var socket = await page.ListenAsync();
        await Page.HearAsync(socket, 1);

        // Straight into the store, past the hub: as if the node had died between its commit and its notification.
        await two.Services.GetRequiredService<IConversationStore>().CommitAsync(
            new TurnCommit { Key = TurnKey.Hosted(page.Conversation, "x"), ExpectedVersion = 0, ActivityId = "x", RepliesJson = TurnResult.NoReplies, Hosted = true, Transcript = ["""{"type":"message","text":"late"}"""], At = DateTimeOffset.UtcNow }, Cancel);

        Assert.Equal(["late"], Page.Texts((await Page.HearAsync(socket, 1)).Activities));
    }

    [Fact]
    public async Task A_stream_survives_the_loss_of_the_listening_connection()
    {
        var settings = await SettingsAsync(("Conversations:NewsPollInterval", "01:00:00"));
        await using var one = await BotServer.StartAsync(settings);
        await using var two = await BotServer.StartAsync(settings);
        var page = await Page.OpenAsync(one);
        using var socket = await page.ListenAsync();
        await Page.HearAsync(socket, 1);

        await using (var connection = new NpgsqlConnection(settings["ConnectionStrings:Conversations"] + ";Pooling=false"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await connection.ExecuteAsync(new("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname=current_database() AND pid<>pg_backend_pid()"));
        }
        await page.On(two).SayAsync("still there?");

        Assert.Equal(["still there?", "1: still there?"], Page.Texts((await Page.HearAsync(socket, 2)).Activities));
    }

    [Fact]
    public async Task Messages_to_two_nodes_at_once_are_each_handled_exactly_once()
    {
        var settings = await SettingsAsync(("Limits:Conversation:Burst", "1000"));
        await using var one = await BotServer.StartAsync(settings);
        await using var two = await BotServer.StartAsync(settings);
        var page = await Page.OpenAsync(one);
        var nodes = new[] { page, page.On(two) };

        // Every message goes to both nodes, as a client does that lost its first answer.
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => nodes[i % 2].SayAsync($"m{i / 2}", $"client-{i / 2}")));

        var texts = await page.TextsAsync();
        Assert.Equal(41, texts.Length);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"m{i}").Order(), texts.Skip(1).Where((_, i) => i % 2 == 0).Order());
        Assert.Equal(Enumerable.Range(1, 20), texts.Skip(2).Where((_, i) => i % 2 == 0).Select(text => int.Parse(text.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task No_two_nodes_claim_the_same_reply_and_a_dead_nodes_claim_runs_out()
    {
        var settings = await SettingsAsync();
        await using var one = await BotServer.StartAsync(settings);
        await using var two = await BotServer.StartAsync(settings);
        var later = DateTimeOffset.UtcNow.AddYears(10);
        for (var i = 0; i < 40; i++)
            await one.Services.GetRequiredService<IConversationStore>().CommitAsync(
                new TurnCommit { Key = TurnKey.Hosted($"c{i}", "u"), ExpectedVersion = 0, ActivityId = "a", RepliesJson = TurnResult.NoReplies, Outbox = ["{}"], At = later }, Cancel);
        var outboxes = new[] { one, two }.Select(node => node.Services.GetRequiredService<IOutbox>()).ToArray();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => outboxes[i % 2].ReadDueAsync(later, 10, Cancel)));

        var ids = claims.SelectMany(claim => claim).Select(message => message.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.NotEmpty(ids);
        var inAMinute = (await outboxes[0].ReadDueAsync(later.AddSeconds(61), 100, Cancel)).Count;
        Assert.Equal(40, inAMinute);
    }

    private async Task<Dictionary<string, string?>> SettingsAsync(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Conversations"] = await cluster.CreateDatabaseAsync(";Maximum Pool Size=8") };
        foreach (var (name, value) in more) settings[name] = value;
        return settings;
    }
}
