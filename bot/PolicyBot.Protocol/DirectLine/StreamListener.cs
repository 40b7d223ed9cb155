using System.Net.WebSockets;
using PolicyBot.Protocol.Limits;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>Reads and drops what a client sends on a stream: empty pings, if it is a decent one.</summary>
internal sealed class StreamListener(WebSocket socket, RateOptions frames, TimeProvider time)
{
    private const int MaxMessage = 4096;

    /// <summary>Why the client is sent away; null when it left by itself.</summary>
    public WebSocketCloseStatus? Violation { get; private set; }

    /// <summary>Listens until the client closes, misbehaves or the line breaks; then stops the stream.</summary>
    public async Task RunAsync(CancellationTokenSource stop, CancellationToken cancellationToken)
    {
        try
        {
            Violation = await ListenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Ended without a farewell.
        }
        await stop.CancelAsync().ConfigureAwait(false);
    }

    private async Task<WebSocketCloseStatus?> ListenAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[256];
        var begin = time.GetTimestamp();
        for (var (count, size) = (1L, 0L); ; count++)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            size = part.EndOfMessage ? 0 : size + part.Count;
            if (size > MaxMessage) return WebSocketCloseStatus.MessageTooBig;
            if (count > frames.Burst + (frames.PerSecond * time.GetElapsedTime(begin).TotalSeconds)) return WebSocketCloseStatus.PolicyViolation;
        }
    }
}
