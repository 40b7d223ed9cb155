using Microsoft.AspNetCore.Http;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.DirectLine;

/// <summary><c>conversations</c>: start one, come back to one.</summary>
internal sealed class ConversationEndpoints(TurnRunner runner, TokenAnswers answers, DirectLineGate gate, HostedActivity hosted)
{
    /// <summary>Starts the token's conversation (201), or finds it started (200); the welcome is stored before the answer leaves.</summary>
    public async Task StartAsync(HttpContext context)
    {
        var caller = await gate.AuthenticateAsync(context).ConfigureAwait(false);
        var body = await StartBody.ReadAsync(context).ConfigureAwait(false);
        var start = await runner.RunAsync(hosted.Started(context, caller, body.Locale), TurnDelivery.Transcript, context.RequestAborted).ConfigureAwait(false);
        var status = start.Status == TurnStatus.Handled ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await JsonAnswer.WriteAsync(context, await answers.StreamAsync(context, caller, 0).ConfigureAwait(false), status).ConfigureAwait(false);
    }

    /// <summary>A new stream from the page's watermark on; without the parameter, from now on.</summary>
    public async Task ReconnectAsync(HttpContext context)
    {
        var caller = await gate.AuthenticateAsync(context).ConfigureAwait(false);
        var newest = await gate.EnterAsync(context, caller).ConfigureAwait(false);
        var from = context.Request.Query.TryGetValue("watermark", out var given) ? Watermark.Read(given) : newest;
        await JsonAnswer.WriteAsync(context, await answers.StreamAsync(context, caller, from).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
