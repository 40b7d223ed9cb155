using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Hosting;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Limits;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.DirectLine;

/// <summary><c>conversations/{id}/stream</c>: a WebSocket that replays the transcript from a watermark and then follows it.</summary>
internal sealed class StreamEndpoint(
    IConversationStore store, ConversationHub hub, DirectLineGate gate, StreamLimits places, IOptions<LimitOptions> limits, Drain drain, TimeProvider time)
{
    private const int PageSize = 50;
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(1);

    public async Task RunAsync(HttpContext context)
    {
        var caller = await gate.AuthenticateStreamAsync(context).ConfigureAwait(false);
        await gate.EnterAsync(context, caller).ConfigureAwait(false);
        if (!context.WebSockets.IsWebSocketRequest) throw RequestRefusedException.BadArgument("Open this address as a WebSocket.");
        var watermark = Watermark.Read(context.Request.Query["watermark"]);
        if (drain.IsDraining) throw new RequestRefusedException(503, "Stopping", "This server is stopping; connect again.") { RetryAfter = TimeSpan.FromSeconds(1) };
        using var place = places.Enter(caller.ConversationId);

        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, drain.StreamsClosing);
        // A cancelled receive aborts the socket, so the listener stops only after our farewell is out.
        using var farewell = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var listener = new StreamListener(socket, limits.Value.StreamFrames, time);
        var listening = listener.RunAsync(stop, farewell.Token);
        try
        {
            await FollowAsync(socket, caller.ConversationId, watermark, stop.Token).ConfigureAwait(false);
            await CloseAsync(socket, WebSocketCloseStatus.NormalClosure).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await CloseAsync(socket, listener.Violation ?? WebSocketCloseStatus.EndpointUnavailable, listener.Violation is null ? "reconnect" : null).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // The page comes back with its watermark by itself; nothing is lost.
            await CloseAsync(socket, WebSocketCloseStatus.InternalServerError).ConfigureAwait(false);
        }
        catch (WebSocketException)
        {
            // The line broke.
        }
        farewell.CancelAfter(FarewellLimit);
        await listening.ConfigureAwait(false);
    }

    private async Task FollowAsync(WebSocket socket, string conversation, long watermark, CancellationToken cancellationToken)
    {
        // Listen first, then read: what is committed in between wakes us once more.
        using var news = hub.Subscribe(conversation);
        while (await store.ReadActivitiesAsync(conversation, watermark, PageSize, cancellationToken).ConfigureAwait(false) is { } page)
        {
            if (page.Activities.Count > 0) await SendAsync(socket, ActivitySet.Write(page), cancellationToken).ConfigureAwait(false);
            watermark = page.Watermark;
            if (!page.More) await news.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(WebSocket socket, string frame, CancellationToken cancellationToken)
    {
        // A client that does not read for this long is gone; nothing is queued for it meanwhile.
        using var limit = new CancellationTokenSource(SendLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, both.Token).ConfigureAwait(false);
    }

    private static async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, string? reason = null)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await socket.CloseOutputAsync(status, reason, limit.Token).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException)
        {
            // Already gone.
        }
    }
}
