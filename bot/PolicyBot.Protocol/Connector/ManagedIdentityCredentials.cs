using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using PolicyBot.Protocol.Authentication;

namespace PolicyBot.Protocol.Connector;

/// <summary>Tokens of the user-assigned managed identity the bot is registered with; Azure holds the secret.</summary>
internal sealed class ManagedIdentityCredentials(IOptions<BotIdentityOptions> options, IHttpClientFactory clients) : IConnectorCredentials
{
    private readonly Lazy<IManagedIdentityApplication> _app = new(() => ManagedIdentityApplicationBuilder
        .Create(ManagedIdentityId.WithUserAssignedClientId(options.Value.MicrosoftAppId)).WithHttpClientFactory(new LoginHttpClients(clients)).Build());

    public async ValueTask<AuthenticationHeaderValue?> GetAsync(string audience, bool renew, CancellationToken cancellationToken) => await MsalCall.RunAsync(() =>
        _app.Value.AcquireTokenForManagedIdentity(audience).WithForceRefresh(renew).ExecuteAsync(cancellationToken)).ConfigureAwait(false);
}
