using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Protocol.Authentication;

/// <summary>Checks tokens of channels, emulators and skill hosts as notes §4.1 describes, and stricter where the documentation is.</summary>
internal sealed class TokenValidator
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(300);
    private readonly BotIdentityOptions _options;
    private readonly CloudSettings _cloud;
    private readonly TimeProvider _time;
    private readonly SigningKeySource _channelKeys;
    private readonly SigningKeySource _entraKeys;
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public TokenValidator(IOptions<BotIdentityOptions> options, IDocumentRetriever documents, TimeProvider time)
    {
        (_options, _time, _cloud) = (options.Value, time, CloudSettings.Of(options.Value));
        _channelKeys = new SigningKeySource(_cloud.ChannelMetadata, documents, time);
        _entraKeys = new SigningKeySource(_cloud.EntraMetadata, documents, time);
    }

    /// <summary>Whether the token is good for this activity, and whose it is.</summary>
    public async Task<TokenVerdict> ValidateAsync(string token, Activity activity, CancellationToken cancellationToken)
    {
        if (!_handler.CanReadToken(token)) return TokenVerdict.Refused("not a JWT");
        JsonWebToken unverified;
        try
        {
            unverified = _handler.ReadJsonWebToken(token);
        }
        catch (ArgumentException)
        {
            return TokenVerdict.Refused("not a JWT");
        }
        var fromChannel = unverified.Issuer == _cloud.ChannelIssuer;
        var issuer = fromChannel ? _cloud.ChannelIssuer : EntraRules.Issuer(unverified, _cloud, _options);
        if (issuer is null) return TokenVerdict.Refused("unknown issuer, version or tenant");
        var key = await (fromChannel ? _channelKeys : _entraKeys).FindAsync(unverified.Kid, cancellationToken).ConfigureAwait(false);
        if (key is null) return TokenVerdict.Refused("unknown signing key");
        var result = await _handler.ValidateTokenAsync(token, Parameters(key, issuer)).ConfigureAwait(false);
        if (!result.IsValid) return TokenVerdict.Refused(result.Exception?.GetType().Name ?? "invalid");
        var verified = (JsonWebToken)result.SecurityToken;
        if (!NamesOneAudience(verified)) return TokenVerdict.Refused("the token is for several audiences");
        return fromChannel ? CheckChannel(verified, activity, key) : EntraRules.Check(verified, _cloud, _options);
    }

    private TokenValidationParameters Parameters(SecurityKey key, string issuer) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = _options.MicrosoftAppId,
        IssuerSigningKey = key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = IsAlive,
    };

    // A token without exp is refused, unlike in the retired SDK.
    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } begin || begin <= now + Skew);
    }

    // Requirement 4: the audience is the app id, not a list that holds it; a token somebody else may use too is not for us.
    private static bool NamesOneAudience(JsonWebToken token)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        return payload.RootElement.TryGetProperty("aud", out var audience) && audience.ValueKind == JsonValueKind.String;
    }

    // Documentation requirements 5 to 7: endorsed channel, and the service URL of the token even when the activity omits its own.
    private TokenVerdict CheckChannel(JsonWebToken token, Activity activity, SecurityKey key)
    {
        if (!Endorsements.Cover(key, activity.ChannelId)) return TokenVerdict.Refused("the signing key is not endorsed for this channel");
        var claimed = token.TryGetClaim("serviceurl", out var claim) ? claim.Value : null;
        return string.IsNullOrEmpty(claimed) || !string.Equals(claimed, activity.ServiceUrl, StringComparison.Ordinal)
            ? TokenVerdict.Refused("the serviceurl claim does not match") : TokenVerdict.Accepted(_cloud.CallerId);
    }
}
