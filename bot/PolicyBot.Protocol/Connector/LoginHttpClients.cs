using Microsoft.Identity.Client;

namespace PolicyBot.Protocol.Connector;

/// <summary>Lets MSAL fetch tokens through the host's own HTTP clients, so that proxies and tests apply to it too.</summary>
internal sealed class LoginHttpClients(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    /// <summary>The name of the HTTP client, for hosts that configure it.</summary>
    public const string ClientName = "PolicyBot.Login";

    public HttpClient GetHttpClient() => clients.CreateClient(ClientName);
}
