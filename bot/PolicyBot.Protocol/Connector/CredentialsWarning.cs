using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Authentication;

namespace PolicyBot.Protocol.Connector;

/// <summary>Says at start when replies to channels will be refused because there is nothing to sign in with.</summary>
internal sealed class CredentialsWarning(IOptions<BotIdentityOptions> options, ILogger<CredentialsWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var identity = options.Value;
        if (!identity.IsDevelopment && !identity.IsManagedIdentity && !SecretCredentials.Suit(identity))
            logger.LogWarning("MicrosoftAppId is set, but neither MicrosoftAppPassword nor MicrosoftAppCertificatePath: replies are posted without a token, and channels will refuse them.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
