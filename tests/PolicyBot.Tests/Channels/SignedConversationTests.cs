using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Tests.Channels;

/// <summary>A person in Teams talks to the product itself, through a channel that signs, throttles and breaks off as the real one does.</summary>
public sealed class SignedConversationTests : IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/apac/";
    private const string Conversation = "a:1_personal|chat";
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-signed").FullName;
    private FakeIssuer _issuer = null!;
    private FakeLogin _login = null!;
    private FakeChannel _channel = null!;

    public async ValueTask InitializeAsync() => (_issuer, _login, _channel) = (await FakeIssuer.StartAsync(), await FakeLogin.StartAsync(), await FakeChannel.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _login.DisposeAsync();
        await _issuer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task From_the_welcome_to_forget_me()
    {
        await using var server = Server();
        var client = await ReadyAsync(server);

        await Task.WhenAll(
            SendAsync(client, Activity("conversationUpdate", "join").With("membersAdded", Wire.Members("user", "bot"))),
            SendAsync(client, Activity("installationUpdate", "install").With("action", "add").With("locale", "zh-CN")));
        var welcome = await HearAsync("install");
        Assert.StartsWith("您好", (string?)welcome["text"], StringComparison.Ordinal);

        // Another turn's replies come only after those of the one before, however often the channel refuses them.
        foreach (var failure in new[] { 429, 503, -502 }) _channel.Failures.Enqueue(failure);
        await SendAsync(client, Message("m1", "我有FCCA"));
        await SendAsync(client, Message("m2", "英国人，65岁"));
        Assert.Contains("FCCA", (string?)(await HearAsync("m1"))["text"], StringComparison.Ordinal);
        var result = await HearAsync("m2");
        Assert.Contains("65", (string?)result["text"], StringComparison.Ordinal);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)result["attachments"]![0]!["contentType"]);
        Assert.Equal("Applies", (string?)result["channelData"]!["policyBot"]!["assessment"]!["verdicts"]!["work-permit-b-age-70"]);

        await SendAsync(client, Message("m3", "到什么时候为止？"));
        Assert.Contains("71", (string?)(await HearAsync("m3"))["text"], StringComparison.Ordinal);
        await SendAsync(client, Message("m4", "删除"));
        Assert.Null((await HearAsync("m4"))["channelData"]!["policyBot"]!["answers"]!["age"]);

        Assert.True(_channel.HeardNothingElse());
        Assert.All(_channel.Calls, call => Assert.StartsWith("POST Bearer token-", call, StringComparison.Ordinal));
        Assert.Equal("https://api.botframework.com/.default", _login.Asked.First().Values["scope"]);
    }

    [Fact]
    public async Task What_the_channel_did_not_take_is_sent_after_a_restart()
    {
        await using (var first = Server())
        {
            var client = await ReadyAsync(first);
            for (var i = 0; i < 50; i++) _channel.Failures.Enqueue(-503);
            await SendAsync(client, Message("m1", "I have FCCA"));
            while (_channel.Attempts == 0) await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.True(_channel.HeardNothingElse());
        _channel.Failures.Clear();
        await using var second = Server();
        await ReadyAsync(second);
        Assert.Contains("FCCA", (string?)(await HearAsync("m1"))["text"], StringComparison.Ordinal);
        Assert.True(_channel.HeardNothingElse());
    }

    [Fact]
    public async Task Nobody_speaks_for_the_channel()
    {
        await using var server = Server();
        var client = await ReadyAsync(server);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(client, Message("m1", "FCCA"), token: null));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(client, Message("m2", "FCCA"), _issuer.Sign(Claims().With("aud", "another app"))));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(client, Message("m3", "FCCA").With("serviceUrl", "https://smba.trafficmanager.net/emea/"), _issuer.Sign(Claims())));
        Assert.True(_channel.HeardNothingElse());
    }

    private SignedServer Server() => new(_folder, _issuer, _login, _channel);

    private static async Task<HttpClient> ReadyAsync(SignedServer server)
    {
        var client = server.CreateClient();
        while (!(await client.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode) await Task.Delay(50, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>The next thing the person hears: a reply to that activity.</summary>
    private async Task<JsonNode> HearAsync(string activity)
    {
        var (path, body) = await _channel.ReceiveAsync();
        Assert.EndsWith($"/v3/conversations/{Uri.EscapeDataString(Conversation)}/activities/{activity}", path, StringComparison.Ordinal);
        Assert.Equal((Conversation, "user", "bot"), ((string?)body["conversation"]!["id"], (string?)body["recipient"]!["id"], (string?)body["from"]!["id"]));
        return body;
    }

    private async Task SendAsync(HttpClient client, JsonObject activity) =>
        Assert.True((int)await PostAsync(client, activity, _issuer.Sign(Claims())) is 200 or 202);

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, JsonObject activity, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static JsonObject Claims()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return new() { ["iss"] = "https://api.botframework.com", ["aud"] = FakeIssuer.AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = now - 60, ["exp"] = now + 3600 };
    }

    private static JsonObject Message(string id, string text) => Activity("message", id).With("text", text);

    // Teams tells the language with messages and with the installation, not with who joined.
    private static JsonObject Activity(string type, string id) =>
        Wire.Message("", id, Conversation, "user", ServiceUrl).With("type", type).With("channelId", "msteams").Without("deliveryMode").Without("text").Without("locale");
}
