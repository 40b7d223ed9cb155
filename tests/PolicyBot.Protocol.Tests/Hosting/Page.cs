using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Protocol.Tests.Hosting;

/// <summary>A page with a chat, as directlinejs drives it.</summary>
internal sealed class Page(BotServer server)
{
    private const string Root = "/v3/directline";

    public string Conversation { get; private set; } = "";
    public string Token { get; private set; } = "";
    public string ResumeToken { get; private set; } = "";
    public string StreamUrl { get; private set; } = "";

    public static async Task<Page> OpenAsync(BotServer server, string? locale = null)
    {
        var page = new Page(server);
        await page.GenerateAsync();
        await page.StartAsync(locale);
        return page;
    }

    /// <summary>The same page, on another node.</summary>
    public Page On(BotServer other) => new(other) { Conversation = Conversation, Token = Token, ResumeToken = ResumeToken };

    public async Task GenerateAsync(string body = """{"user":{"id":"dl_u"}}""")
    {
        var (_, answer) = await server.SendAsync(HttpMethod.Post, $"{Root}/tokens/generate", body);
        (Conversation, Token, ResumeToken) = ((string)answer!["conversationId"]!, (string)answer["token"]!, (string)answer["resumeToken"]!);
    }

    public async Task<HttpStatusCode> StartAsync(string? locale = null)
    {
        var body = new JsonObject { ["user"] = new JsonObject(), ["locale"] = locale };
        var (status, answer) = await server.SendAsync(HttpMethod.Post, $"{Root}/conversations", body, Token);
        if (answer?["streamUrl"] is { } url) StreamUrl = (string)url!;
        return status;
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(JsonObject activity) =>
        server.SendAsync(HttpMethod.Post, $"{Root}/conversations/{Conversation}/activities", activity, Token);

    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        var (status, answer) = await PostAsync(Message(text, clientId));
        Assert.Equal(HttpStatusCode.OK, status);
        return (string)answer!["id"]!;
    }

    public async Task<(JsonArray Activities, string Watermark)> PollAsync(string watermark = "")
    {
        var (status, answer) = await server.SendAsync(HttpMethod.Get, $"{Root}/conversations/{Conversation}/activities?watermark={watermark}", token: Token);
        Assert.Equal(HttpStatusCode.OK, status);
        return (answer!["activities"]!.AsArray(), (string)answer["watermark"]!);
    }

    public async Task<string[]> TextsAsync(string watermark = "") => Texts((await PollAsync(watermark)).Activities);

    public async Task<(HttpStatusCode Status, JsonNode? Body)> ReconnectAsync(string watermark)
    {
        var answer = await server.SendAsync(HttpMethod.Get, $"{Root}/conversations/{Conversation}?watermark={watermark}", token: Token);
        if (answer.Body?["streamUrl"] is { } url) StreamUrl = (string)url!;
        return answer;
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> TokenCallAsync(string name, object? body = null, string? token = null)
    {
        var answer = await server.SendAsync(HttpMethod.Post, $"{Root}/tokens/{name}", body, token ?? Token);
        if (answer.Body?["token"] is { } fresh) Token = (string)fresh!;
        return answer;
    }

    public async Task<ClientWebSocket> ListenAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(StreamUrl), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>The server came back on another port.</summary>
    public void MoveTo(int oldPort, int newPort) => StreamUrl = StreamUrl.Replace($":{oldPort}/", $":{newPort}/", StringComparison.Ordinal);

    /// <summary>Reads frames until so many activities came.</summary>
    public static async Task<(JsonArray Activities, string Watermark)> HearAsync(ClientWebSocket socket, int count)
    {
        var (heard, watermark) = (new JsonArray(), "");
        while (heard.Count < count)
        {
            var frame = await ReceiveAsync(socket);
            watermark = (string)frame["watermark"]!;
            foreach (var activity in frame["activities"]!.AsArray()) heard.Add(activity!.DeepClone());
        }
        return (heard, watermark);
    }

    public static string[] Texts(JsonArray activities) => [.. activities.Select(activity => (string?)activity!["text"] ?? "")];

    public static JsonObject Message(string text, string? clientId = null) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["channelId"] = "webchat",
        ["from"] = new JsonObject { ["id"] = "somebody else", ["name"] = "User", ["role"] = "user" },
        ["attachments"] = new JsonArray(),
        ["locale"] = "zh-Hans",
        ["localTimestamp"] = "2026-11-23T08:03:39.764Z",
        ["channelData"] = new JsonObject { ["clientActivityID"] = clientId ?? Guid.NewGuid().ToString("N") },
    };

    private static async Task<JsonNode> ReceiveAsync(ClientWebSocket socket)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return JsonNode.Parse(Encoding.UTF8.GetString(text.ToArray()))!;
        }
    }
}
