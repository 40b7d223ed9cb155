namespace PolicyBot.Protocol.Authentication;

/// <summary>Who the bot is, under the setting names operators of Bot Framework bots know; read from the root of the configuration.</summary>
public sealed class BotIdentityOptions
{
    /// <summary><c>MultiTenant</c> (the default), <c>SingleTenant</c> or <c>UserAssignedMSI</c>.</summary>
    public string MicrosoftAppType { get; set; } = "MultiTenant";

    /// <summary>The app id; empty (the default) means local development: no tokens, loopback callers only.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The client secret, for outgoing calls.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>A PKCS #12 file with certificate and private key, for outgoing calls; used instead of a client secret.</summary>
    public string? MicrosoftAppCertificatePath { get; set; }

    /// <summary>The password of <c>MicrosoftAppCertificatePath</c>; empty for none.</summary>
    public string? MicrosoftAppCertificatePassword { get; set; }

    /// <summary>The tenant of a single-tenant or managed-identity bot.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>Which cloud the bot is registered in; default Public.</summary>
    public BotCloud Cloud { get; set; } = BotCloud.Public;

    /// <summary>App ids of bots that may call this one as a skill, or <c>*</c>; none by default.</summary>
    public IList<string> AllowedCallers { get; } = [];

    /// <summary>Overrides where the channel's signing keys are published.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>Overrides where the signing keys of emulator and skill tokens are published.</summary>
    public string? ToBotFromEmulatorOpenIdMetadataUrl { get; set; }

    /// <summary>Overrides who issues channel tokens.</summary>
    public string? ToBotFromChannelTokenIssuer { get; set; }

    /// <summary>Overrides where tokens for outgoing calls come from, tenant included.</summary>
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>Overrides whom tokens for outgoing calls are for.</summary>
    public string? ToChannelFromBotOAuthScope { get; set; }

    /// <summary>True when there is no app id: the server then serves loopback callers without tokens.</summary>
    public bool IsDevelopment => string.IsNullOrEmpty(MicrosoftAppId);

    /// <summary>True when the app is a managed identity, which needs no secret.</summary>
    public bool IsManagedIdentity => MicrosoftAppType.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when any tenant may call.</summary>
    public bool IsMultiTenant => MicrosoftAppType.Equals("MultiTenant", StringComparison.OrdinalIgnoreCase);
}
