using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Limits;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.DirectLine;

/// <summary><c>tokens/generate</c>, <c>tokens/refresh</c>, <c>tokens/renew</c>.</summary>
internal sealed class TokenEndpoints(TokenService tokens, TokenAnswers answers, DirectLineGate gate, DirectLineCors cors, IConversationStore store, IOptions<DirectLineOptions> options, RequestLimits limits)
{
    /// <summary>A token for a new conversation; nothing is stored until it starts.</summary>
    public async Task GenerateAsync(HttpContext context)
    {
        if (!cors.Allows(context.Request)) throw new RequestRefusedException(403, "Forbidden", "This site may not start conversations; DirectLine:AllowedOrigins names those that may.");
        limits.CountStart(context);
        var body = await StartBody.ReadAsync(context).ConfigureAwait(false);
        if (body.ConversationId is not null)
            throw RequestRefusedException.BadArgument("A conversation cannot be chosen here; come back to one with POST /v3/directline/tokens/renew.");
        if (body.UserId == options.Value.BotId) throw RequestRefusedException.BadArgument("This user id is the bot's own.");
        var user = body.UserId ?? $"dl_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12))}";
        var caller = new DirectLineToken(ActivityIds.NewConversation(), user);
        await JsonAnswer.WriteAsync(context, await answers.ResumableAsync(context, caller).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>A longer life for a token that is still valid.</summary>
    public async Task RefreshAsync(HttpContext context)
    {
        var caller = await gate.AuthenticateAsync(context).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, await answers.TokenAsync(context, caller).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>A new token for the conversation of a <c>resumeToken</c>: the way back after the token expired.</summary>
    public async Task RenewAsync(HttpContext context)
    {
        var body = await StartBody.ReadAsync(context).ConfigureAwait(false);
        var caller = await tokens.ReadAsync(body.ResumeToken, context.RequestAborted, TokenUse.Resume).ConfigureAwait(false)
            ?? throw new RequestRefusedException(401, "Unauthorized", "The resumeToken is missing, expired or not valid; start again with POST /v3/directline/tokens/generate.");
        if (await store.FindWatermarkAsync(caller.ConversationId, context.RequestAborted).ConfigureAwait(false) is null) throw DirectLineGate.NotFound();
        await JsonAnswer.WriteAsync(context, await answers.ResumableAsync(context, caller).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
