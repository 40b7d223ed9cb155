using Microsoft.Extensions.Hosting;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Store;

namespace PolicyBot.Protocol.Telemetry;

/// <summary>Looks now and then how long the outbox is and how old its oldest reply.</summary>
internal sealed class OutboxWatch(IOutbox outbox, BotMeters meters, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                var (waiting, oldest) = await outbox.InspectAsync(stoppingToken).ConfigureAwait(false);
                var since = oldest is null ? null : ActivityJson.Read(oldest).Timestamp;
                meters.SetOutbox(waiting, since is { } begin ? time.GetUtcNow() - begin : TimeSpan.Zero);
            }
            catch (Exception failure) when (failure is StoreUnavailableException or System.Text.Json.JsonException)
            {
                // The store's own health check says so already.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
