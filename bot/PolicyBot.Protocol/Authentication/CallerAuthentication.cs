using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Http;
using PolicyBot.Protocol.Telemetry;

namespace PolicyBot.Protocol.Authentication;

/// <summary>Who may call <c>/api/messages</c>: with an app id, bearers of a valid token; without one, this machine only.</summary>
internal sealed class CallerAuthentication(IOptions<BotIdentityOptions> options, TokenValidator validator, BotMeters meters, ILogger<CallerAuthentication> logger)
{
    /// <summary>What can be refused before the body is read.</summary>
    public void CheckConnection(HttpContext context)
    {
        if (options.Value.IsDevelopment)
        {
            // A proxy on this machine makes the whole world look like loopback, but it says so.
            var forwarded = context.Request.Headers.ContainsKey("X-Forwarded-For") || context.Request.Headers.ContainsKey("Forwarded");
            if (forwarded || (context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)))
                throw new RequestRefusedException(403, "DevelopmentOnly", "Without MicrosoftAppId this bot answers callers on its own machine only; set MicrosoftAppId to serve channels.");
        }
        else if (TokenOf(context) is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            throw new RequestRefusedException(401, "Unauthorized", "Send the channel's token in the Authorization header: the word \"Bearer\", one space, the token.");
        }
    }

    /// <summary>Validates the token against the activity it came with, and says who called; null without an app id, because then nobody is asked.</summary>
    public async Task<string?> CheckTokenAsync(HttpContext context, Activity activity)
    {
        if (options.Value.IsDevelopment) return null;
        var (refusal, caller) = await validator.ValidateAsync(TokenOf(context)!, activity, context.RequestAborted).ConfigureAwait(false);
        if (refusal is null) return caller;
        meters.RefusedToken(refusal);
        logger.LogWarning("A token was refused: {Reason}", refusal);
        // Authentication document, Connector to Bot, step 4: 403 when validation fails.
        throw new RequestRefusedException(403, "TokenRefused", "The token was not accepted; the server's log says why.");
    }

    // Exactly two parts, and the scheme in exactly these letters, as the SDK has it.
    private static string? TokenOf(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().Split(' ') is ["Bearer", { Length: > 0 } token] ? token : null;
}
