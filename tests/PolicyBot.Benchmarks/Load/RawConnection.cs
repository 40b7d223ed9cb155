using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicyBot.Benchmarks.Load;

/// <summary>One kept-open HTTP/1.1 connection that does as little as possible: the load must not cost more than what it loads.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[1 << 18];
    private readonly string _host;

    private RawConnection(int port) => _host = $"127.0.0.1:{port}";

    public static async Task<RawConnection> OpenAsync(int port)
    {
        var connection = new RawConnection(port);
        await connection._socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    public async Task<(int Status, string Body)> PostAsync(string path, string body)
    {
        var content = Encoding.UTF8.GetBytes(body);
        var head = Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {_host}\r\nContent-Type: application/json\r\nContent-Length: {content.Length}\r\n\r\n");
        await SendAsync([.. head, .. content]);
        return await ReceiveAsync();
    }

    public async Task<(int Status, string Body)> GetAsync(string path)
    {
        await SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {_host}\r\n\r\n"));
        return await ReceiveAsync();
    }

    public void Dispose() => _socket.Dispose();

    private async Task SendAsync(byte[] request)
    {
        for (var sent = 0; sent < request.Length;) sent += await _socket.SendAsync(request.AsMemory(sent));
    }

    private async Task<(int Status, string Body)> ReceiveAsync()
    {
        var filled = 0;
        int end;
        while ((end = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0) filled += await MoreAsync(filled);
        var head = Encoding.ASCII.GetString(_buffer, 0, end);
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var start = end + 4;
        if (Header(head, "content-length") is { } length)
        {
            var total = start + int.Parse(length, CultureInfo.InvariantCulture);
            while (filled < total) filled += await MoreAsync(filled);
            return (status, Encoding.UTF8.GetString(_buffer, start, total - start));
        }

        // Chunked: what the bodies say between the sizes does not matter here, only that something is said.
        while (!_buffer.AsSpan(start, filled - start).EndsWith("0\r\n\r\n"u8)) filled += await MoreAsync(filled);
        return (status, Encoding.UTF8.GetString(_buffer, start, filled - start));
    }

    private async Task<int> MoreAsync(int filled)
    {
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled));
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf($"\r\n{name}:", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        at += name.Length + 3;
        var end = head.IndexOf("\r\n", at, StringComparison.Ordinal);
        return (end < 0 ? head[at..] : head[at..end]).Trim();
    }
}
