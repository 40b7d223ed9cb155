using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Faults.Tests.Faults;
using PolicyBot.Faults.Tests.Running;

namespace PolicyBot.Faults.Tests.Hostile;

/// <summary>Thousands of requests nobody should send, at every endpoint of the running product: no 500, no stack trace, no hang.</summary>
public sealed class Hostile_input(ITestOutputHelper output)
{
    private const string Root = "/v3/directline";

    private const string Message = """
        {"type":"message","id":"a1","timestamp":"2026-11-23T08:00:00.000Z","localTimestamp":"2026-11-23T16:00:00+08:00","channelId":"emulator","serviceUrl":"http://127.0.0.1:9","deliveryMode":"expectReplies","locale":"zh-CN","text":"我今年65岁","textFormat":"plain","from":{"id":"u","name":"User","role":"user"},"recipient":{"id":"bot","name":"Bot"},"conversation":{"id":"c","isGroup":false},"attachments":[{"contentType":"text/plain","content":{"a":1}}],"entities":[{"type":"mention","mentioned":{"id":"bot"},"text":"<at>Bot</at>"}],"channelData":{"clientActivityID":"x"},"value":{"text":"hi"},"membersAdded":[{"id":"u"}]}
        """;

    private const string Start = """{"user":{"id":"dl_u","name":"x"},"locale":"zh-Hans","resumeToken":"x"}""";
    private const string Assessment = """{"qualification":"fcca","statedCategories":["B"],"nationality":"ForeignNational","country":"GB","age":65,"hukou":"Shanghai","listVersion":"3.0","date":"2026-11-23"}""";
    private const string Title = """{"qualification":"fcca","series":"accounting","education":"Bachelor","years":5,"age":40,"answers":{"a":1}}""";

    [Fact]
    public async Task No_500_no_stack_trace_no_hang()
    {
        await using var product = await Product.StartAsync("Limits:Enabled=false");
        using var nodes = new Nodes([product.Address], TestContext.Current.CancellationToken);
        using var attack = new Attack(product.Address);
        var page = new PageTalk(nodes, new Random(1));
        Assert.True(await page.OpenAsync());
        var (mine, token) = ($"{Root}/conversations/{page.Conversation}", $"Bearer {page.Token}");

        await attack.RunAsync(Everything(mine, token));
        foreach (var path in new[] { $"{mine}/stream?t={page.Token}&watermark=%00", $"{mine}/stream?t={page.Token}&watermark=99999999999999999999" }) await OpenStreamAsync(product, path);

        output.WriteLine($"{attack.Count} requests: {string.Join(", ", attack.Statuses.OrderBy(status => status.Key).Select(status => $"{(int)status.Key}×{status.Value}"))}");
        Assert.True(attack.Failures.IsEmpty, $"{attack.Failures.Count} failures, such as\n{string.Join('\n', attack.Failures.Take(25))}");
        Assert.True(attack.Count > 3000);
        // Still well, and still the same bot.
        Assert.Contains("FCCA", (await nodes.SendAsync(HttpMethod.Get, "/api/certificates?q=FCCA"))!, StringComparison.Ordinal);
        Assert.DoesNotContain(product.Output, line => line.Contains("Unhandled", StringComparison.Ordinal) || line.Contains("fail:", StringComparison.Ordinal));
    }

    private static IEnumerable<Shot> Everything(string mine, string token)
    {
        // One body each to every endpoint that reads one.
        (string Path, string Body, string? Token)[] posts =
        [
            ("/api/messages", Message, null), ($"{mine}/activities", Message, token), ($"{Root}/tokens/generate", Start, null), ($"{Root}/tokens/renew", Start, null), ($"{Root}/tokens/refresh", Start, token),
            ($"{Root}/conversations", Start, token), ("/api/assessments", Assessment, null), ("/api/title-checks", Title, null), ("/api/sheets", Assessment, null), ("/console/answers", Assessment, null), ("/console/reports", Start, null),
        ];
        foreach (var (path, body, bearer) in posts)
        {
            foreach (var raw in HostileBodies.Raw()) yield return new Shot("POST", path, raw, bearer);
            foreach (var type in new[] { "", "text/plain", "application/json; charset=utf-16", "application/json; charset=\"utf-8\"", "application/json; charset=gb18030", "application/json;charset=", "multipart/form-data; boundary=x", "application/xml", "a/b/c; =" }) yield return new Shot("POST", path, Encoding.UTF8.GetBytes(body), bearer, type);
            if (body is Message or Assessment && path is not "/console/answers" and not "/api/sheets")
                foreach (var damaged in HostileBodies.Damaged(body)) yield return new Shot("POST", path, damaged, bearer);
            foreach (var misfit in HostileBodies.Misfits(body)) yield return new Shot("POST", path, misfit, bearer);
        }
        foreach (var horrible in HostileBodies.Horrible(Message, "text", "id", "type", "locale")) yield return new Shot("POST", "/api/messages", horrible);
        foreach (var horrible in HostileBodies.Horrible(Message, "text", "name")) yield return new Shot("POST", $"{mine}/activities", horrible, token);
        foreach (var horrible in HostileBodies.Horrible(Assessment, "qualification", "country", "date", "listVersion")) yield return new Shot("POST", "/api/assessments", horrible);
        foreach (var get in Addresses(mine, token)) yield return get;
    }

    private static IEnumerable<Shot> Addresses(string mine, string token)
    {
        string[] words = [.. HostileBodies.Horrors.Where(text => text.Length < 2000).Select(Uri.EscapeDataString), "%", "%zz", "%c3%28", "%ed%a0%80", "..%2f..%2fetc%2fpasswd", "%2e%2e/", "%5c..%5c", new string('a', 7000)];
        foreach (var word in words)
        {
            foreach (var path in new[] { "/api/certificates?q=", "/console/search?q=", "/console/certificates/", "/sheet/", $"{Root}/conversations/", "/widget.js?", "/chat?locale=", "/?lang=", "/" }) yield return new Shot("GET", path + word);
            yield return new Shot("GET", $"{mine}/activities?watermark={word}", Token: token);
            yield return new Shot("GET", $"{mine}?watermark={word}", Token: token);
            yield return new Shot("GET", $"{mine}/stream?watermark={word}&t={word}");
            yield return new Shot("GET", $"{mine}/activities", Token: $"Bearer {word}");
        }
        foreach (var path in new[] { "/", "/chat", "/widget.js", "/console", "/health", "/alive", "/metrics", "/openapi/v1.json", "/api/messages", "/api/certificates", "/api/assessments", $"{Root}/conversations", $"{mine}/activities", $"{mine}/stream", $"{mine}/upload", "/nowhere" })
            foreach (var method in new[] { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUX" })
                yield return new Shot(method, path, method is "POST" or "PUT" or "PATCH" ? [] : null, token);
    }

    private static async Task OpenStreamAsync(Product product, string path)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{product.Port}{path}"), TestContext.Current.CancellationToken);
        Assert.NotEqual(WebSocketMessageType.Close, (await socket.ReceiveAsync(new byte[1000], TestContext.Current.CancellationToken)).MessageType);
    }
}
