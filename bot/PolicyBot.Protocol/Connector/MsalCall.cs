using System.Net.Http.Headers;
using Microsoft.Identity.Client;

namespace PolicyBot.Protocol.Connector;

/// <summary>Runs one request for a token and puts its failures into this library's words.</summary>
internal static class MsalCall
{
    public static async Task<AuthenticationHeaderValue> RunAsync(Func<Task<AuthenticationResult>> acquire)
    {
        try
        {
            var result = await acquire().ConfigureAwait(false);
            return new AuthenticationHeaderValue("Bearer", result.AccessToken);
        }
        catch (MsalException failure)
        {
            // MSAL's messages may hold request ids and addresses; its codes say enough.
            throw new CredentialsUnavailableException($"no token: {failure.ErrorCode}", (failure as MsalServiceException)?.Headers?.RetryAfter?.Delta, failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or System.Security.Cryptography.CryptographicException)
        {
            throw new CredentialsUnavailableException($"no token: {failure.GetType().Name}", null, failure);
        }
    }
}
