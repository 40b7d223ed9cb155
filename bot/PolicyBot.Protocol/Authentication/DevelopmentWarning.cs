using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PolicyBot.Protocol.Authentication;

/// <summary>Says at start, loudly, when nobody is asked for a token.</summary>
internal sealed class DevelopmentWarning(IOptions<BotIdentityOptions> options, ILogger<DevelopmentWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.IsDevelopment)
            logger.LogWarning("MicrosoftAppId is empty: DEVELOPMENT MODE. /api/messages takes activities without tokens, from this machine only. Set MicrosoftAppId before connecting channels.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
