using Microsoft.AspNetCore.Http;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Store;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>Who may enter: a valid token, and only into its own conversation.</summary>
internal sealed class DirectLineGate(TokenService tokens, IConversationStore store)
{
    /// <summary>The caller by the Authorization header.</summary>
    public async Task<DirectLineToken> AuthenticateAsync(HttpContext context) =>
        await tokens.ReadAsync(Bearer(context), context.RequestAborted, TokenUse.Conversation).ConfigureAwait(false) ?? throw BadToken();

    /// <summary>The caller by header or by the token in a stream URL.</summary>
    public async Task<DirectLineToken> AuthenticateStreamAsync(HttpContext context)
    {
        var token = context.Request.Query["t"].ToString() is { Length: > 0 } inUrl ? inUrl : Bearer(context);
        return await tokens.ReadAsync(token, context.RequestAborted, TokenUse.Stream, TokenUse.Conversation).ConfigureAwait(false) ?? throw BadToken();
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

    // Never 403 for this one: the page could get a fresh token and go on.
    private static RequestRefusedException BadToken() =>
        new(401, "Unauthorized", "The token is missing, expired or not valid; get one from POST /v3/directline/tokens/generate.");

    private static string? Bearer(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }
}
