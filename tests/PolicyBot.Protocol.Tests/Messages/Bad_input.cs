using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Protocol.Tests.Hosting;

namespace PolicyBot.Protocol.Tests.Messages;

public sealed class Bad_input
{
    public static TheoryData<string> Bodies() =>
    [
        "", " ", "{", "nonsense", "null", "42", "[]", "[{}]", "\"text\"", "{}", """{"type":null}""", """{"type":""}""", """{"type":5}""",
        """{"type":"message"}""", """{"type":"message","conversation":{"id":"c"}}""", """{"type":"message","from":{"id":"u"}}""",
        """{"type":"message","conversation":{"id":""},"from":{"id":"u"}}""", """{"type":"message","conversation":"c","from":{"id":"u"}}""",
        """{"type":"message","conversation":{"id":7},"from":{"id":"u"}}""", """{"type":"message","conversation":{"id":"c"},"from":["u"]}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"text":5}""",
        """{"type":"message","conversation":{"id":"c\u0000"},"from":{"id":"u"},"text":"x"}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"text":"\ud800"}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"channelData":{"a":"\udc00"}}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"timestamp":"yesterday"}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"entities":"x"}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"}} trailing""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"channelData":{"a":1,"a":2}}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"value":{"a":1,"a":2}}""",
        """{"type":"message","type":"typing","conversation":{"id":"c"},"from":{"id":"u"}}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"more":{"a":1,"a":2}}""",
        """{"type":"installationUpdate","from":{"id":"u"}}""",
        Wire.Message("x", "a", new string('c', 1025)).ToJsonString(),
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"value":""" + new string('[', 40) + new string(']', 40) + "}",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_no_proper_activity_is_400_with_a_sentence(string body)
    {
        await using var server = await BotServer.StartAsync();

        var (status, problem) = await server.PostMessageAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        AssertProblem(problem, 400);
        Assert.Equal(0, server.Bot.Calls);
    }

    [Fact]
    public async Task A_body_far_too_long_is_413_and_the_sender_gets_to_read_it()
    {
        await using var server = await BotServer.StartAsync();
        foreach (var path in new[] { "/api/messages", "/v3/directline/tokens/generate", "/nowhere" })
        {
            using var answer = await server.Http.PostAsync(path, new ByteArrayContent(new byte[20_000_000]), TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            AssertProblem(JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), 413);
        }
    }

    [Fact]
    public async Task UTF_8_may_be_named_in_any_way_and_every_answer_says_what_it_is()
    {
        await using var server = await BotServer.StartAsync();
        foreach (var (charset, expected) in new[] { ("utf-8", 200), ("\"UTF-8\"", 200), ("gb18030", 415), ("utf-16", 415) })
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Wire.Message("x", "a").ToJsonString()));
            content.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");
            using var answer = await server.Http.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);

            Assert.Equal(expected, (int)answer.StatusCode);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_beginning_of_a_valid_activity_is_400_and_only_the_whole_is_a_turn()
    {
        await using var server = await BotServer.StartAsync();
        var whole = Wire.Message("hello", "a1").ToJsonString();

        for (var length = 0; length < whole.Length; length++)
            Assert.Equal(HttpStatusCode.BadRequest, (await server.PostMessageAsync(whole[..length])).Status);

        Assert.Equal(["1: hello"], Wire.Texts((await server.PostMessageAsync(whole)).Body));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gbk")]
    [InlineData("")]
    public async Task Anything_but_JSON_is_415(string contentType)
    {
        await using var server = await BotServer.StartAsync();
        var (status, problem) = await server.SendAsync(HttpMethod.Post, "/api/messages", Wire.Message("x", "a1"), contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        AssertProblem(problem, 415);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    public async Task JSON_by_another_spelling_is_taken(string contentType)
    {
        await using var server = await BotServer.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(HttpMethod.Post, "/api/messages", Wire.Message("x", "a1"), contentType: contentType)).Status);
    }

    [Fact]
    public async Task A_body_over_256_KB_is_413_with_and_without_a_length()
    {
        await using var server = await BotServer.StartAsync();
        var body = Wire.Message(new string('x', 300_000), "a1").ToJsonString();

        var (status, problem) = await server.PostMessageAsync(body);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        chunked.Headers.TransferEncodingChunked = true;
        using var answer = await server.Http.SendAsync(chunked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        AssertProblem(problem, 413);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_400_and_a_byte_order_mark_is_taken()
    {
        await using var server = await BotServer.StartAsync();
        var good = Encoding.UTF8.GetBytes(Wire.Message("x", "a1").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, await PostBytesAsync(server, [0xEF, 0xBB, 0xBF, .. good]));
        Assert.Equal(HttpStatusCode.BadRequest, await PostBytesAsync(server, [.. good[..^2], 0xFF, .. good[^2..]]));
    }

    [Fact]
    public async Task Odd_but_harmless_content_is_a_turn()
    {
        await using var server = await BotServer.StartAsync();
        string[] texts = ["", "😀👩‍👩‍👧", "<script>alert(1)</script>", "a AND (b OR", "\0\u0001", "\u202E右から", new string('长', 20_000)];

        foreach (var (text, index) in texts.Select((text, index) => (text, index)))
            Assert.Equal([$"{index + 1}: {text}"], Wire.Texts((await server.PostMessageAsync(Wire.Message(text, $"a{index}"))).Body));
        var nulls = Wire.Message("n", "n").With("entities", new JsonArray(null, null)).With("attachments", new JsonArray((JsonNode?)null)).With("unknown", new JsonObject()).With("channelData", 5);
        Assert.Equal(HttpStatusCode.OK, (await server.PostMessageAsync(nulls)).Status);
    }

    [Fact]
    public async Task Direct_Line_refuses_the_same_bodies()
    {
        await using var server = await BotServer.StartAsync();
        var page = await Page.OpenAsync(server);
        var path = $"/v3/directline/conversations/{page.Conversation}/activities";

        foreach (var body in new[] { "", "{", "[]", "{}", """{"type":5}""", """{"type":"message","text":"\ud800"}""" })
        {
            var (status, problem) = await server.SendAsync(HttpMethod.Post, path, body, page.Token);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            AssertProblem(problem, 400);
        }
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.SendAsync(HttpMethod.Post, path, "{}", page.Token, "text/plain")).Status);
        Assert.Equal(["welcome"], await page.TextsAsync());
    }

    private static void AssertProblem(JsonNode? problem, int status)
    {
        Assert.Equal(status, (int?)problem!["status"]);
        Assert.NotEmpty((string)problem["title"]!);
        Assert.DoesNotContain("   at ", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> PostBytesAsync(BotServer server, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var answer = await server.Http.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
