using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Faults.Tests.Faults;
using PolicyBot.Faults.Tests.Running;

namespace PolicyBot.Faults.Tests.Hostile;

/// <summary>What no HTTP client would send: broken requests and broken WebSocket frames, byte by byte.</summary>
public sealed class Broken_connections
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_refused_or_closed_and_the_product_stays_well()
    {
        await using var product = await Product.StartAsync("Limits:Enabled=false");
        using var nodes = new Nodes([product.Address], Cancel);
        var page = new PageTalk(nodes, new Random(1));
        Assert.True(await page.OpenAsync());

        var answers = await Task.WhenAll(Requests().Select(async request => (request, await SendAsync(product.Port, request))));
        foreach (var (request, answer) in answers) Assert.False(answer.StartsWith("HTTP/1.1 500", StringComparison.Ordinal) || answer.Contains("   at ", StringComparison.Ordinal), $"{Start(request)} → {answer}");
        foreach (var frames in Frames()) await SendAsync(product.Port, [.. Upgrade(page), .. frames]);

        await page.RunAsync(1);
        Assert.Empty(await page.CheckAsync(nodes));
        Assert.DoesNotContain(product.Output, line => line.Contains("Unhandled", StringComparison.Ordinal) || line.Contains("fail: ", StringComparison.Ordinal));
    }

    private static IEnumerable<byte[]> Requests()
    {
        const string host = "Host: x\r\n", json = $"POST /api/messages HTTP/1.1\r\n{host}Content-Type: application/json\r\n";
        string[] texts =
        [
            "GET / HTTP/1.1\r\n\r\n", $"GET / HTTP/1.1\r\n{host}{host}\r\n", "GET / HTTP/1.1\r\nHost: \"><script>\r\n\r\n", $"GET / HTTP/9.9\r\n{host}\r\n", "GET /\r\n\r\n", $"GET foo HTTP/1.1\r\n{host}\r\n", $"GET /a\0b HTTP/1.1\r\n{host}\r\n",
            $"GET \\..\\x HTTP/1.1\r\n{host}\r\n", $"GET /{new string('a', 20_000)} HTTP/1.1\r\n{host}\r\n", $"{new string('A', 3000)} / HTTP/1.1\r\n{host}\r\n", $"CONNECT x:22 HTTP/1.1\r\n{host}\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            $"GET / HTTP/1.1\r\n{host}{string.Concat(Enumerable.Range(0, 500).Select(i => $"X{i}: y\r\n"))}\r\n", $"GET / HTTP/1.1\r\n{host}X: {new string('y', 40_000)}\r\n\r\n", $"GET / HTTP/1.1\r\n{host}X: a\0b\r\n\r\n", $"GET / HTTP/1.1\r\n{host}Accept-Language: {string.Concat(Enumerable.Repeat("zh;q=0.1,", 900))}\r\n\r\n",
            $"{json}Content-Length: -5\r\n\r\n", $"{json}Content-Length: 99999999999999\r\n\r\n", $"{json}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", $"{json}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", $"{json}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
            $"{json}Transfer-Encoding: chunked\r\n\r\nffffffff\r\nabc", $"{json}Content-Length: 500\r\n\r\n{{\"a\"", $"POST /api/assessments HTTP/1.1\r\n{host}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{{\"a\"", $"GET / HTTP/1.1\r\n{host}X: ",
        ];
        return [.. texts.Select(Encoding.Latin1.GetBytes), RandomNumberGenerator.GetBytes(400), [0x16, 0x03, 0x01, 0x00, 0xA5, 0x01, 0x00, 0x00, 0xA1, 0x03, 0x03]];
    }

    // Headers of a frame: kind, length, mask; all of these must end the connection.
    private static IEnumerable<byte[]> Frames() =>
    [
        [.. Enumerable.Repeat((byte)0xFF, 2000)], [0x81, 0x05, 1, 2, 3, 4, 5, 6, 7, 8], [0xF1, 0x81, 0, 0, 0, 0, 1], [0x85, 0x81, 0, 0, 0, 0, 1], [0x80, 0x81, 0, 0, 0, 0, 1], [0x09, 0x81, 0, 0, 0, 0, 1],
        [0x81, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4], [0x81, 0xFF, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4, .. new byte[100_000]], [0x89, 0xFE, 0, 200, 0, 0, 0, 0, .. new byte[200]], [0x88, 0x81, 0, 0, 0, 0, 1], [0x88, 0x82, 0, 0, 0, 0, 0, 1],
        [.. Enumerable.Repeat<byte[]>([0x01, 0x80, 0, 0, 0, 0], 1).Concat(Enumerable.Repeat<byte[]>([0x00, 0x80, 0, 0, 0, 0], 3000)).SelectMany(frame => frame)],
    ];

    private static byte[] Upgrade(PageTalk page) => Encoding.ASCII.GetBytes(
        $"GET /v3/directline/conversations/{page.Conversation}/stream?watermark=0 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {page.Token}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

    /// <summary>Everything the server says until it closes, or until a whole answer is there; the test fails when it does neither.</summary>
    private static async Task<string> SendAsync(int port, byte[] bytes)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, limit.Token);
        var (stream, heard, buffer) = (client.GetStream(), new StringBuilder(), new byte[65_536]);
        try
        {
            await stream.WriteAsync(bytes, limit.Token);
            for (int count; (count = await stream.ReadAsync(buffer, limit.Token)) > 0;)
            {
                heard.Append(Encoding.Latin1.GetString(buffer, 0, count));
                if (!heard.ToString().StartsWith("HTTP/1.1 101", StringComparison.Ordinal) && heard.ToString().Contains("\r\n\r\n", StringComparison.Ordinal)) break;
            }
        }
        catch (IOException)
        {
            // Cut off.
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            Assert.Fail($"Neither answered nor closed: {Start(bytes)}");
        }
        return heard.ToString();
    }

    private static string Start(byte[] bytes) => Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 300)));
}
