using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.DirectLine;

public sealed class Tokens
{
    private const string Root = "/v3/directline";

    [Fact]
    public async Task A_token_carries_its_user_as_a_plain_string_for_web_chat_to_read()
    {
        await using var server = await BotServer.StartAsync();
        var page = new Page(server);
        await page.GenerateAsync();

        var payload = page.Token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        var claims = JsonNode.Parse(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')))!;

        Assert.Equal("dl_u", (string?)claims["user"]);
        Assert.Equal(page.Conversation, (string?)claims["conv"]);
        Assert.Equal(22, page.Conversation.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"user":{},"trustedOrigins":["https://a.example"]}""")]
    public async Task A_visitor_without_a_name_gets_one(string body)
    {
        await using var server = await BotServer.StartAsync();
        var (status, answer) = await server.SendAsync(HttpMethod.Post, $"{Root}/tokens/generate", body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1800, (int?)answer!["expires_in"]);
        var (_, other) = await server.SendAsync(HttpMethod.Post, $"{Root}/tokens/generate", body);
        Assert.NotEqual((string?)answer["conversationId"], (string?)other!["conversationId"]);
    }

    [Theory]
    [InlineData("""{"conversationId":"somebody else's"}""")]
    [InlineData("""{"user":{"id":5}}""")]
    [InlineData("""{"user":{"id":"a\nb"}}""")]
    [InlineData("""{"user":{},"user":{}}""")]
    [InlineData("""{"user":{"id":"bot"}}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_bad_request_for_a_token_is_400(string body)
    {
        await using var server = await BotServer.StartAsync();
        var (status, answer) = await server.SendAsync(HttpMethod.Post, $"{Root}/tokens/generate", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty((string)answer!["title"]!);
        Assert.NotEmpty((string)answer["error"]!["message"]!);
    }

    [Fact]
    public async Task Missing_forged_and_foreign_tokens_are_401_with_an_error_a_client_understands()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        await using var stranger = await BotServer.StartAsync();
        var foreign = await Page.OpenAsync(stranger);
        var forged = page.Token[..^2] + (page.Token[^2] == 'A' ? "BA" : "AA");

        // Other ways to write the same signature: padded, and with the bits set that the last letter has to spare.
        var spare = page.Token[..^1] + (char)(page.Token[^1] + 1);

        foreach (var token in new[] { null, "", "x", "a.b.c", forged, spare, $"{page.Token}=", $"{page.Token}.", foreign.Token, page.ResumeToken, StreamToken(page) })
        foreach (var (method, path) in Calls(page.Conversation))
        {
            var (status, answer) = await server.SendAsync(method, path, method == HttpMethod.Post ? Page.Message("hi") : null, token);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.Equal("Unauthorized", (string?)answer!["error"]!["code"]);
            Assert.NotEmpty((string)answer["error"]!["message"]!);
        }
    }

    [Fact]
    public async Task A_token_never_opens_another_conversation()
    {
        await using var server = await BotServer.StartAsync();
        var (mine, other) = (await Page.OpenAsync(server), await Page.OpenAsync(server));

        foreach (var (method, path) in Calls(other.Conversation).Where(call => call.Path.Contains("conversations/", StringComparison.Ordinal)))
        {
            var (status, _) = await server.SendAsync(method, path, method == HttpMethod.Post ? Page.Message("hi") : null, mine.Token);
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }
        Assert.Equal(["welcome"], await other.TextsAsync());
    }

    [Fact]
    public async Task A_conversation_that_was_never_started_is_404()
    {
        await using var server = await BotServer.StartAsync();
        var page = new Page(server);
        await page.GenerateAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await page.PostAsync(Page.Message("hi"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await page.ReconnectAsync("")).Status);
    }

    [Fact]
    public async Task A_token_is_refreshed_while_valid_and_expires_after_half_an_hour()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await BotServer.StartAsync(time: time);
        var page = await Page.OpenAsync(server);

        time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await page.TokenCallAsync("refresh")).Status);
        time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(["welcome"], await page.TextsAsync());
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.TokenCallAsync("refresh")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.PostAsync(Page.Message("hi"))).Status);
    }

    [Fact]
    public async Task A_laptop_closed_for_hours_comes_back_with_its_resume_token()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await BotServer.StartAsync(time: time);
        var page = await Page.OpenAsync(server);
        await page.SayAsync("before");

        time.Advance(TimeSpan.FromHours(20));
        var (status, answer) = await page.TokenCallAsync("renew", new JsonObject { ["resumeToken"] = page.ResumeToken });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(page.Conversation, (string?)answer!["conversationId"]);
        await page.SayAsync("after");
        Assert.Equal("2: after", (await page.TextsAsync())[^1]);
        foreach (var wrong in new[] { page.Token, "", "nonsense" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await page.TokenCallAsync("renew", new JsonObject { ["resumeToken"] = wrong })).Status);
        time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.TokenCallAsync("renew", new JsonObject { ["resumeToken"] = page.ResumeToken })).Status);
    }

    [Fact]
    public async Task The_stream_refuses_bad_tokens_and_plain_http_without_crashing()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        var stream = new Uri(page.StreamUrl).PathAndQuery;

        Assert.Equal(HttpStatusCode.BadRequest, (await server.SendAsync(HttpMethod.Get, stream)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(HttpMethod.Get, stream + "x")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(HttpMethod.Get, stream.Split('?')[0])).Status);
    }

    [Fact]
    public async Task Two_servers_with_one_configured_key_take_each_others_tokens()
    {
        var settings = new Dictionary<string, string?> { ["DirectLine:SigningKey"] = new string('k', 40) };
        await using var one = await BotServer.StartAsync(settings);
        await using var two = await BotServer.StartAsync(settings);
        var page = new Page(one);
        await page.GenerateAsync();

        var (status, _) = await two.SendAsync(HttpMethod.Post, $"{Root}/conversations", token: page.Token);

        Assert.Equal(HttpStatusCode.Created, status);
    }

    [Fact]
    public async Task A_page_of_another_site_may_call_and_is_told_to_remember_it()
    {
        await using var server = await BotServer.StartAsync();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"{Root}/conversations/x/activities");
        preflight.Headers.Add("Origin", "https://partner.example");
        using var answer = await server.Http.SendAsync(preflight, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("x-ms-bot-agent", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Access-Control-Max-Age"));
        using var refused = await server.Http.GetAsync($"{Root}/conversations/x/activities", TestContext.Current.CancellationToken);
        Assert.Equal("*", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("https://good.example", true)]
    [InlineData("https://evil.example", false)]
    public async Task Configured_origins_are_the_only_ones(string origin, bool allowed)
    {
        await using var server = await BotServer.StartAsync(new() { ["DirectLine:AllowedOrigins:0"] = "https://good.example" });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/tokens/generate");
        request.Headers.Add("Origin", origin);
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(allowed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) && values.Single() == origin);
        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);

        using var own = new HttpRequestMessage(HttpMethod.Post, $"{Root}/tokens/generate");
        own.Headers.Add("Origin", server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var ours = await server.Http.SendAsync(own, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, ours.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("not an origin", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:8080", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:4173", HttpStatusCode.OK)]
    [InlineData("null", HttpStatusCode.OK)]
    public async Task Without_a_list_only_pages_of_this_machine_begin_conversations_in_development(string origin, HttpStatusCode expected)
    {
        await using var server = await BotServer.StartAsync();
        Assert.Equal(expected, await GenerateFromAsync(server, origin));
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:8080", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Without_a_list_a_registered_bot_hears_its_own_pages_only(string origin, HttpStatusCode expected)
    {
        await using var server = await BotServer.StartAsync(new() { ["MicrosoftAppId"] = Guid.NewGuid().ToString() });
        Assert.Equal(expected, await GenerateFromAsync(server, origin));
        Assert.Equal(HttpStatusCode.OK, await GenerateFromAsync(server, server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)));
    }

    private static async Task<HttpStatusCode> GenerateFromAsync(BotServer server, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/tokens/generate");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string StreamToken(Page page) => page.StreamUrl.Split("&t=")[1];

    private static IEnumerable<(HttpMethod Method, string Path)> Calls(string conversation) =>
    [
        (HttpMethod.Post, $"{Root}/tokens/refresh"),
        (HttpMethod.Post, $"{Root}/conversations"),
        (HttpMethod.Get, $"{Root}/conversations/{conversation}?watermark=0"),
        (HttpMethod.Get, $"{Root}/conversations/{conversation}/activities"),
        (HttpMethod.Post, $"{Root}/conversations/{conversation}/activities"),
        (HttpMethod.Post, $"{Root}/conversations/{conversation}/upload?userId=dl_u"),
    ];
}
