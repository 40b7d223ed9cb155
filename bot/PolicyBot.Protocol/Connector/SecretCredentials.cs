using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using PolicyBot.Protocol.Authentication;

namespace PolicyBot.Protocol.Connector;

/// <summary>Tokens for an app with a certificate or a client secret; MSAL keeps and renews them.</summary>
internal sealed class SecretCredentials(IOptions<BotIdentityOptions> options, IHttpClientFactory clients) : IConnectorCredentials
{
    private readonly Lazy<IConfidentialClientApplication> _app = new(() => Create(options.Value, clients));

    /// <summary>True when there is something to sign in with.</summary>
    public static bool Suit(BotIdentityOptions options) => !string.IsNullOrEmpty(options.MicrosoftAppPassword) || !string.IsNullOrEmpty(options.MicrosoftAppCertificatePath);

    public async ValueTask<AuthenticationHeaderValue?> GetAsync(string audience, bool renew, CancellationToken cancellationToken) => await MsalCall.RunAsync(() =>
        _app.Value.AcquireTokenForClient([audience.EndsWith("/.default", StringComparison.Ordinal) ? audience : $"{audience}/.default"])
            .WithForceRefresh(renew).ExecuteAsync(cancellationToken)).ConfigureAwait(false);

    private static IConfidentialClientApplication Create(BotIdentityOptions options, IHttpClientFactory clients)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.MicrosoftAppId)
            .WithAuthority(CloudSettings.Of(options).Login(options), validateAuthority: false)
            // The addresses are a table of ours; asking the public cloud which of them are right would not work behind a firewall.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new LoginHttpClients(clients));
        return string.IsNullOrEmpty(options.MicrosoftAppCertificatePath)
            ? builder.WithClientSecret(options.MicrosoftAppPassword).Build()
            : builder.WithCertificate(Load(options), sendX5C: true).Build();
    }

    private static X509Certificate2 Load(BotIdentityOptions options) =>
        X509CertificateLoader.LoadPkcs12FromFile(options.MicrosoftAppCertificatePath!, options.MicrosoftAppCertificatePassword);
}
