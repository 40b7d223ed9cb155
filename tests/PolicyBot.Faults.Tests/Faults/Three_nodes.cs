using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Faults.Tests.Running;
using PolicyBot.Protocol.Tests.Postgres;

namespace PolicyBot.Faults.Tests.Faults;

/// <summary>Three processes on one PostgreSQL, one of them killed under load.</summary>
public sealed class Three_nodes(ITestOutputHelper output)
{
    [Fact]
    public async Task One_is_killed_and_its_clients_go_on_elsewhere_without_losing_a_word()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        string[] settings = [$"ConnectionStrings:Conversations={await cluster.CreateDatabaseAsync(";Maximum Pool Size=20")}", "Limits:Enabled=false"];
        var products = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Product.StartAsync(settings)));
        try
        {
            Uri[] addresses = [.. products.Select(product => product.Address)];
            using var over = new CancellationTokenSource();
            using var nodes = new Nodes(addresses, over.Token);
            var listeners = new List<(PageTalk Page, Task<List<JsonNode>> Heard)>();
            for (var i = 0; i < 6; i++)
            {
                var page = new PageTalk(nodes, new Random(i));
                Assert.True(await page.OpenAsync());
                listeners.Add((page, ListenAsync(page, addresses, i, over.Token)));
            }

            var (turns, retries, wrong) = await Storm.RunAsync(addresses, talkers: 6, async () =>
            {
                var talks = listeners.Select(listener => listener.Page.RunAsync(15)).ToArray();
                await Task.Delay(1000, TestContext.Current.CancellationToken);
                await products[1].KillAsync();
                await Task.WhenAll(talks);
                await Task.Delay(1000, TestContext.Current.CancellationToken);
            });

            foreach (var (page, heard) in listeners)
            {
                wrong.AddRange(await page.CheckAsync(nodes));
                var transcript = (await page.TranscriptAsync(nodes)).Select(activity => (string)activity["id"]!).ToList();
                for (var tries = 0; tries < 80 && !Ids(page).SequenceEqual(transcript); tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
                if (!Ids(page).SequenceEqual(transcript)) wrong.Add($"the stream of {page.Conversation} heard {Ids(page).Length} of {transcript.Count}");
            }
            await over.CancelAsync();
            await Task.WhenAll(listeners.Select(listener => listener.Heard));

            output.WriteLine($"{turns} turns and {listeners.Sum(listener => listener.Page.Acknowledged)} on followed pages acknowledged, {retries} repetitions, {wrong.Count} wrong");
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        }
        finally
        {
            foreach (var product in products) await product.DisposeAsync();
        }
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, List<string>> Heard = new();

    private static string[] Ids(PageTalk page)
    {
        var heard = Heard.GetOrAdd(page.Conversation, _ => []);
        lock (heard) return [.. heard];
    }

    // A page that comes back with its watermark, to another node each time, as directlinejs does.
    private static async Task<List<JsonNode>> ListenAsync(PageTalk page, Uri[] addresses, int first, CancellationToken stop)
    {
        var (frames, watermark) = (new List<JsonNode>(), "0");
        for (var node = first; !stop.IsCancellationRequested; node++)
        {
            try
            {
                using var socket = new ClientWebSocket();
                socket.Options.SetRequestHeader("Authorization", $"Bearer {page.Token}");
                var address = addresses[node % addresses.Length];
                await socket.ConnectAsync(new Uri($"ws://{address.Authority}/v3/directline/conversations/{page.Conversation}/stream?watermark={watermark}"), stop);
                while (await ReceiveAsync(socket, stop) is { } frame)
                {
                    watermark = (string)frame["watermark"]!;
                    frames.Add(frame);
                    var heard = Heard.GetOrAdd(page.Conversation, _ => []);
                    lock (heard) heard.AddRange(frame["activities"]!.AsArray().Select(activity => (string)activity!["id"]!));
                }
            }
            catch (Exception broken) when (broken is WebSocketException or OperationCanceledException)
            {
                await Task.Delay(50, CancellationToken.None);
            }
        }
        return frames;
    }

    private static async Task<JsonNode?> ReceiveAsync(ClientWebSocket socket, CancellationToken stop)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, stop);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return JsonNode.Parse(Encoding.UTF8.GetString(text.ToArray()));
        }
    }
}
