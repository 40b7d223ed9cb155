using System.Net.Http.Headers;

namespace PolicyBot.Protocol.Connector;

/// <summary>Calls without a token: right for local development, refused by real channels.</summary>
internal sealed class NoCredentials : IConnectorCredentials
{
    public ValueTask<AuthenticationHeaderValue?> GetAsync(string audience, bool renew, CancellationToken cancellationToken) => ValueTask.FromResult<AuthenticationHeaderValue?>(null);
}
