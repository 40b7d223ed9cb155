using Microsoft.IdentityModel.JsonWebTokens;

namespace PolicyBot.Protocol.Authentication;

/// <summary>What an Entra token must say besides being genuine: emulator tokens come from our own app, skill tokens from an allowed one.</summary>
internal static class EntraRules
{
    /// <summary>The issuer this token must have by its version and tenant; null refuses it.</summary>
    public static string? Issuer(JsonWebToken token, CloudSettings cloud, BotIdentityOptions options)
    {
        var tenant = Claim(token, "tid");
        if (!Guid.TryParseExact(tenant, "D", out _)) return null;
        // A bot of one tenant answers that tenant only, whoever else Entra vouches for.
        if (!options.IsMultiTenant && !tenant.Equals(options.MicrosoftAppTenantId, StringComparison.OrdinalIgnoreCase)) return null;
        return cloud.EntraIssuer(Claim(token, "ver"), tenant);
    }

    /// <summary>Good when the caller is this very app, or an allowed skill host; the audience has been checked.</summary>
    public static TokenVerdict Check(JsonWebToken token, CloudSettings cloud, BotIdentityOptions options)
    {
        var caller = Claim(token, Claim(token, "ver") == "1.0" ? "appid" : "azp");
        if (string.IsNullOrEmpty(caller)) return TokenVerdict.Refused("the token names no calling app");
        if (caller == options.MicrosoftAppId) return TokenVerdict.Accepted(cloud.CallerId);
        return options.AllowedCallers.Contains("*") || options.AllowedCallers.Contains(caller, StringComparer.OrdinalIgnoreCase)
            ? TokenVerdict.Accepted(CallerIds.OfApp(caller)) : TokenVerdict.Refused("the calling app is not among AllowedCallers");
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetClaim(name, out var claim) ? claim.Value : null;
}
