using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace PolicyBot.Protocol.DirectLine;

/// <summary>The bodies that hand out tokens.</summary>
internal sealed class TokenAnswers(TokenService tokens, IOptions<DirectLineOptions> options)
{
    /// <summary>Conversation and token.</summary>
    public async Task<JsonObject> TokenAsync(HttpContext context, DirectLineToken caller) => new()
    {
        ["conversationId"] = caller.ConversationId,
        ["token"] = await tokens.CreateAsync(TokenUse.Conversation, caller, context.RequestAborted).ConfigureAwait(false),
        ["expires_in"] = (int)options.Value.TokenLifetime.TotalSeconds,
    };

    /// <summary>The same, with the key to come back after a closed laptop.</summary>
    public async Task<JsonObject> ResumableAsync(HttpContext context, DirectLineToken caller)
    {
        var answer = await TokenAsync(context, caller).ConfigureAwait(false);
        answer["resumeToken"] = await tokens.CreateAsync(TokenUse.Resume, caller, context.RequestAborted).ConfigureAwait(false);
        return answer;
    }

    /// <summary>The same, with the address of the stream from a watermark on; 0 replays everything.</summary>
    public async Task<JsonObject> StreamAsync(HttpContext context, DirectLineToken caller, long watermark)
    {
        var answer = await TokenAsync(context, caller).ConfigureAwait(false);
        var token = await tokens.CreateAsync(TokenUse.Stream, caller, context.RequestAborted).ConfigureAwait(false);
        var request = context.Request;
        // Clients use this address verbatim, so it must be absolute and end in a watermark they never have to understand.
        answer["streamUrl"] = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}"
            + $"/v3/directline/conversations/{caller.ConversationId}/stream?watermark={Watermark.Write(watermark)}&t={token}";
        return answer;
    }
}
