using System.Net.Http.Headers;

namespace PolicyBot.Protocol.Connector;

/// <summary>Where the Authorization header of calls to channels and skill hosts comes from; replace the registered service for another source.</summary>
public interface IConnectorCredentials
{
    /// <summary>The header for calls to this audience; null sends none.</summary>
    /// <param name="audience">Whom the token is for: the channel service's address, or the app id of a skill host.</param>
    /// <param name="renew">True after the token was refused: a kept one is not good enough.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CredentialsUnavailableException">No token can be had now.</exception>
    ValueTask<AuthenticationHeaderValue?> GetAsync(string audience, bool renew, CancellationToken cancellationToken);
}
