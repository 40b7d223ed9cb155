namespace PolicyBot.Protocol.Authentication;

/// <summary>What differs between clouds; <c>{tid}</c> stands for the tenant.</summary>
internal sealed record CloudSettings(
    string ChannelIssuer, string ChannelMetadata, string EntraMetadata, string EntraIssuerV1, string EntraIssuerV2,
    string LoginHost, string LoginTenant, string ChannelScope, string CallerId, IReadOnlyList<string> ConnectorHosts)
{
    private const string Tenant = "{tid}";

    public static CloudSettings Of(BotIdentityOptions options)
    {
        var cloud = options.Cloud switch
        {
            BotCloud.China => China,
            BotCloud.USGov => USGov,
            _ => Public,
        };
        return cloud with
        {
            ChannelIssuer = Or(options.ToBotFromChannelTokenIssuer, cloud.ChannelIssuer),
            ChannelMetadata = Or(options.ToBotFromChannelOpenIdMetadataUrl, cloud.ChannelMetadata),
            EntraMetadata = Or(options.ToBotFromEmulatorOpenIdMetadataUrl, cloud.EntraMetadata),
            ChannelScope = Or(options.ToChannelFromBotOAuthScope, cloud.ChannelScope),
        };
    }

    /// <summary>The issuer a token of this version and tenant must have; null for an unknown version.</summary>
    public string? EntraIssuer(string? version, string tenant) => version switch
    {
        "1.0" => EntraIssuerV1.Replace(Tenant, tenant, StringComparison.Ordinal),
        "2.0" => EntraIssuerV2.Replace(Tenant, tenant, StringComparison.Ordinal),
        _ => null,
    };

    /// <summary>Where this app signs in for outgoing calls: its own tenant, or the Bot Framework's for an app of many tenants.</summary>
    public string Login(BotIdentityOptions options) =>
        Or(options.ToChannelFromBotLoginUrl, $"{LoginHost}/{(options.IsMultiTenant ? LoginTenant : options.MicrosoftAppTenantId)}").TrimEnd('/');

    // notes §4.1; login and scope from docs.azure.cn "Configure a bot to run on Azure operated by 21Vianet" and the Bot Framework authentication document.
    private static CloudSettings Public => new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        "https://sts.windows.net/{tid}/",
        "https://login.microsoftonline.com/{tid}/v2.0",
        "https://login.microsoftonline.com", "botframework.com", "https://api.botframework.com", "urn:botframework:azure",
        ["botframework.com", "smba.trafficmanager.net", "smba.infra.teams.microsoft.com", "smba.infra.gcc.teams.microsoft.com"]);

    private static CloudSettings USGov => new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        "https://sts.windows.net/{tid}/",
        "https://login.microsoftonline.us/{tid}/v2.0",
        "https://login.microsoftonline.us", "MicrosoftServices.onmicrosoft.us", "https://api.botframework.us", "urn:botframework:azureusgov",
        ["botframework.azure.us", "botframework.us", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"]);

    private static CloudSettings China => new(
        "https://api.botframework.azure.cn",
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/.well-known/openid-configuration",
        "https://sts.chinacloudapi.cn/{tid}/",
        "https://login.partner.microsoftonline.cn/{tid}/v2.0",
        "https://login.partner.microsoftonline.cn", "microsoftservices.partner.onmschina.cn", "https://api.botframework.azure.cn", "urn:botframework:azurechina",
        ["botframework.azure.cn", "botframework.cn"]);

    private static string Or(string? over, string value) => string.IsNullOrEmpty(over) ? value : over;
}
