using System.Net.Http.Headers;

namespace PolicyBot.Protocol.Connector;

/// <summary>Where the Authorization header of calls to channels comes from; replace the registered service to add one.</summary>
public interface IConnectorCredentials
{
    /// <summary>The header for this address; null sends none.</summary>
    ValueTask<AuthenticationHeaderValue?> GetAsync(Uri serviceUrl, CancellationToken cancellationToken);
}
