using Microsoft.AspNetCore.Http;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Limits;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Telemetry;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>Who may enter: a valid token, and only into its own conversation.</summary>
internal sealed class DirectLineGate(TokenService tokens, IConversationStore store, RequestLimits limits, BotMeters meters)
{
    /// <summary>The caller by the Authorization header.</summary>
    public async Task<DirectLineToken> AuthenticateAsync(HttpContext context) =>
        Count(await tokens.ReadAsync(Bearer(context), context.RequestAborted, TokenUse.Conversation).ConfigureAwait(false));

    /// <summary>The caller by header or by the token in a stream URL.</summary>
    public async Task<DirectLineToken> AuthenticateStreamAsync(HttpContext context)
    {
        var token = context.Request.Query["t"].ToString() is { Length: > 0 } inUrl ? inUrl : Bearer(context);
        return Count(await tokens.ReadAsync(token, context.RequestAborted, TokenUse.Stream, TokenUse.Conversation).ConfigureAwait(false));
    }

    private DirectLineToken Count(DirectLineToken? caller)
    {
        if (caller is not null)
        {
            limits.CountRequest(caller.ConversationId);
            return caller;
        }
        meters.RefusedToken("direct line");
        // Never 403 for this one: the page could get a fresh token and go on.
        throw new RequestRefusedException(401, "Unauthorized", "The token is missing, expired or not valid; get one from POST /v3/directline/tokens/generate.");
    }

    /// <summary>The newest watermark of the conversation in the path, which must be the caller's and started.</summary>
    public async Task<long> EnterAsync(HttpContext context, DirectLineToken caller)
    {
        // 403 ends a page's chat for good; it is right here, because this token will never open that conversation.
        if (context.Request.RouteValues["id"] as string != caller.ConversationId)
            throw new RequestRefusedException(403, "Forbidden", "This token is for another conversation.");
        return await store.FindWatermarkAsync(caller.ConversationId, context.RequestAborted).ConfigureAwait(false) ?? throw NotFound();
    }

    public static RequestRefusedException NotFound() =>
        new(404, "ConversationNotFound", "There is no such conversation (any more); start one with POST /v3/directline/conversations.");

    private static string? Bearer(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }
}
