using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Limits;

public sealed class Floods
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flood_in_one_conversation_is_429_with_Retry_After_and_the_message_may_be_sent_again()
    {
        await using var server = await BotServer.StartAsync(new() { ["Limits:Conversation:Burst"] = "5", ["Limits:Conversation:PerSecond"] = "1" });
        var (loud, quiet) = (await Page.OpenAsync(server), await Page.OpenAsync(server));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i => (await loud.PostAsync(Page.Message($"m{i}", $"c{i}"))).Status));

        Assert.InRange(statuses.Count(status => status == HttpStatusCode.OK), 5, 7);
        Assert.All(statuses.Where(status => status != HttpStatusCode.OK), status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
        await quiet.SayAsync("hi");
        var refused = Array.FindIndex(statuses, status => status == HttpStatusCode.TooManyRequests);
        using var again = await SendAsync(server, HttpMethod.Post, $"/v3/directline/conversations/{loud.Conversation}/activities", Page.Message($"m{refused}", $"c{refused}"), loud.Token);
        if (again.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Assert.Equal(1, again.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
            Assert.Equal("*", again.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.Equal("application/problem+json", again.Content.Headers.ContentType!.MediaType);
        }
        await Task.Delay(1200, Cancel);
        await loud.SayAsync($"m{refused}", $"c{refused}");
    }

    [Fact]
    public async Task A_flood_on_a_channel_is_limited_by_conversation_too()
    {
        await using var server = await BotServer.StartAsync(new() { ["Limits:Conversation:Burst"] = "5" });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 9; i++) statuses.Add((await server.PostMessageAsync(Wire.Message("x", $"a{i}"))).Status);

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, (await server.PostMessageAsync(Wire.Message("x", "a1", conversation: "other"))).Status);
    }

    [Fact]
    public async Task Whoever_shows_many_bad_tokens_waits_while_good_tokens_pass()
    {
        await using var server = await BotServer.StartAsync(new() { ["Limits:Refusals:Burst"] = "10", ["Limits:Refusals:PerSecond"] = "1" });
        var page = await Page.OpenAsync(server);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++) statuses.Add((await server.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{page.Conversation}/activities", token: $"guess{i}")).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        await page.SayAsync("hi");
    }

    [Fact]
    public async Task New_conversations_are_limited_on_this_machine_too_while_open_ones_go_on()
    {
        await using var server = await BotServer.StartAsync(new() { ["Limits:NewConversations:Burst"] = "10", ["Limits:NewConversations:PerSecond"] = "1" });
        var page = await Page.OpenAsync(server);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++) statuses.Add((await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate")).Status);

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        await page.SayAsync("hi");
    }

    [Fact]
    public async Task An_address_is_limited_in_production_but_metrics_and_health_are_not()
    {
        await using var server = await BotServer.StartAsync(new() { ["MicrosoftAppId"] = Guid.NewGuid().ToString(), ["Limits:Address:Burst"] = "20", ["Limits:Address:PerSecond"] = "1" });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++) statuses.Add((await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate")).Status);

        Assert.Equal(HttpStatusCode.OK, statuses[19]);
        using var refused = await SendAsync(server, HttpMethod.Post, "/v3/directline/tokens/generate", null, null);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("*", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
        foreach (var path in new[] { "/metrics", "/health", "/alive" })
        {
            using var answer = await SendAsync(server, HttpMethod.Get, path, null, null);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_address_that_sends_slowly_takes_places_of_its_own_only()
    {
        // Two proxied addresses, told apart as in production.
        await using var server = await BotServer.StartAsync(new() { ["MicrosoftAppId"] = Guid.NewGuid().ToString(), ["Limits:ConcurrentPerAddress"] = "2", ["Limits:ConcurrentRequests"] = "3", ["Limits:ReadTimeout"] = "00:01:00", ["ForwardedHeaders_Enabled"] = "true" });
        var slow = new List<TcpClient>();
        for (var i = 0; i < 3; i++)
        {
            var client = new TcpClient();
            slow.Add(client);
            await client.ConnectAsync(server.Http.BaseAddress!.Host, server.Http.BaseAddress.Port, Cancel);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /v3/directline/tokens/generate HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.7\r\nContent-Length: 1000\r\n\r\n{"), Cancel);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Add("X-Forwarded-For", "203.0.113.8");
        using var answer = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        slow.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_developers_load_test_on_this_machine_is_not_an_attack()
    {
        await using var server = await BotServer.StartAsync();
        var statuses = await Task.WhenAll(Enumerable.Range(0, 3000).Select(async i => (await server.PostMessageAsync(Wire.Message("x", "a", conversation: $"c{i}"))).Status));
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task Only_so_many_streams_open_and_a_closed_one_makes_room()
    {
        await using var server = await BotServer.StartAsync(new() { ["Limits:StreamsPerConversation"] = "2" });
        var page = await Page.OpenAsync(server);
        using var one = await page.ListenAsync();
        using var two = await page.ListenAsync();

        var refusal = await Assert.ThrowsAsync<WebSocketException>(page.ListenAsync);
        Assert.Contains("429", refusal.Message, StringComparison.Ordinal);

        await one.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancel);
        for (var i = 0; ; i++)
        {
            try
            {
                using var three = await page.ListenAsync();
                break;
            }
            catch (WebSocketException) when (i < 50)
            {
                await Task.Delay(20, Cancel);
            }
        }
    }

    [Theory]
    [InlineData(1, 10_000, WebSocketCloseStatus.MessageTooBig)]
    [InlineData(200, 1, WebSocketCloseStatus.PolicyViolation)]
    public async Task A_page_that_talks_on_its_stream_is_sent_away(int frames, int size, WebSocketCloseStatus expected)
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        using var socket = await page.ListenAsync();
        await Page.HearAsync(socket, 1);
        var closing = socket.ReceiveAsync(new byte[16], Cancel);

        for (var i = 0; i < frames && !closing.IsCompleted; i++)
        {
            try
            {
                await socket.SendAsync(new byte[size], WebSocketMessageType.Text, true, Cancel);
            }
            catch (WebSocketException)
            {
                break;
            }
        }

        Assert.Equal(WebSocketMessageType.Close, (await closing).MessageType);
        Assert.Equal(expected, socket.CloseStatus);
    }

    [Fact]
    public async Task A_page_that_floods_with_pings_is_cut_off()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        using var client = new TcpClient();
        await client.ConnectAsync(server.Http.BaseAddress!.Host, server.Http.BaseAddress.Port, Cancel);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {new Uri(page.StreamUrl).PathAndQuery} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"), Cancel);

        // A ping and its answer pass below every count of messages.
        var pings = Enumerable.Repeat<byte[]>([0x89, 0x80, 0, 0, 0, 0], 1000).SelectMany(ping => ping).ToArray();
        var (flooding, buffer) = (true, new byte[8192]);
        var answers = Task.Run(async () => { while (await stream.ReadAsync(buffer, Cancel) > 0) { } }, Cancel);
        for (var i = 0; i < 1000 && flooding; i++)
        {
            try
            {
                await stream.WriteAsync(pings, Cancel);
            }
            catch (IOException)
            {
                flooding = false;
            }
        }

        Assert.False(flooding);
        await Record.ExceptionAsync(() => answers);
        await page.SayAsync("hi");
    }

    [Fact]
    public async Task A_body_that_trickles_in_is_given_up()
    {
        await using var server = await BotServer.StartAsync(new() { ["Limits:ReadTimeout"] = "00:00:01" });
        using var client = new TcpClient();
        await client.ConnectAsync(server.Http.BaseAddress!.Host, server.Http.BaseAddress.Port, Cancel);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"), Cancel);

        using var reader = new StreamReader(stream, Encoding.ASCII);
        Assert.StartsWith("HTTP/1.1 408", await reader.ReadLineAsync(Cancel), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(BotServer server, HttpMethod method, string path, JsonObject? body, string? token)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return server.Http.SendAsync(request, Cancel);
    }
}
