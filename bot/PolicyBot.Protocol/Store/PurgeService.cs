using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PolicyBot.Protocol.Store;

/// <summary>Deletes idle conversations on schedule.</summary>
internal sealed class PurgeService(
    IConversationStore store, IOptions<ConversationStoreOptions> options, TimeProvider time, ILogger<PurgeService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PurgeInterval, time);
        do await PurgeAsync(stoppingToken).ConfigureAwait(false);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task PurgeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var removed = await store.PurgeIdleAsync(time.GetUtcNow() - options.Value.Retention, cancellationToken).ConfigureAwait(false);
            if (removed > 0) logger.LogInformation("Purged {Count} idle conversations", removed);
        }
        catch (StoreUnavailableException failure)
        {
            logger.LogWarning("Idle conversations could not be purged, next try later: {Failure}", failure.Message);
        }
    }
}
