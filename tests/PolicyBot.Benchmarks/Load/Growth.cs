using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace PolicyBot.Benchmarks.Load;

/// <summary>What open streams and kept conversations cost in memory.</summary>
internal static class Growth
{
    public const int Streams = 1_000;

    /// <summary>Resident MiB with 0, 250, 500 and 1 000 visitors who hold a stream open and have been greeted.</summary>
    public static async Task<List<(int Streams, double Memory)>> StreamsAsync(Fleet fleet)
    {
        using var server = await fleet.StartAsync(Fleet.Sqlite);
        await Player.PlayAsync(server, 8, TimeSpan.FromSeconds(3));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}/v3/directline/") };
        var sockets = new List<ClientWebSocket>();
        var rows = new List<(int, double)> { (0, server.Memory()) };
        try
        {
            while (sockets.Count < Streams)
            {
                sockets.Add(await OpenAsync(client));
                if (sockets.Count is 250 or 500 or Streams) rows.Add((sockets.Count, server.Memory()));
            }
        }
        finally
        {
            foreach (var socket in sockets) socket.Dispose();
        }

        return rows;
    }

    /// <summary>Turns a second and resident MiB as conversations accumulate.</summary>
    public static async Task<List<(int Conversations, Figures Figures)>> ConversationsAsync(Fleet fleet, TimeSpan run)
    {
        using var server = await fleet.StartAsync(Fleet.Sqlite);
        await Player.PlayAsync(server, 8, TimeSpan.FromSeconds(3));
        var rows = new List<(int, Figures)>();
        var turns = 0d;
        for (var i = 0; i < 4; i++)
        {
            var figures = await Player.PlayAsync(server, 8, run);
            turns += figures.TurnsPerSecond * run.TotalSeconds;
            rows.Add(((int)turns / 3, figures));
        }

        return rows;
    }

    private static async Task<ClientWebSocket> OpenAsync(HttpClient client)
    {
        var token = await PostAsync(client, "tokens/generate", null);
        var started = await PostAsync(client, "conversations", (string)token["token"]!);
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((string)started["streamUrl"]!), CancellationToken.None);
        return socket;
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new JsonObject()) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
