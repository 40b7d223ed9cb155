using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Telemetry;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Connector;

/// <summary>Empties the outbox: in order within a conversation, several conversations at once, again and again until delivered or given up.</summary>
internal sealed class OutboxSender(
    IOutbox outbox, ConnectorClient connector, ConversationHub hub, IOptions<ConnectorOptions> options, BotMeters meters, TimeProvider time, ILogger<OutboxSender> logger) : BackgroundService
{
    private const int Parallel = 16;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var news = hub.Subscribe(OutboxSignal.Name);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var due = await outbox.ReadDueAsync(time.GetUtcNow(), Parallel, stoppingToken).ConfigureAwait(false);
                await Task.WhenAll(due.Select(message => SendAsync(message, stoppingToken))).ConfigureAwait(false);
                if (due.Count == 0) await SleepAsync(news, await outbox.NextDueAsync(stoppingToken).ConfigureAwait(false), stoppingToken).ConfigureAwait(false);
            }
            catch (StoreUnavailableException failure)
            {
                logger.LogWarning("The outbox cannot be read, next try later: {Failure}", failure.Message);
                await Task.Delay(options.Value.RetryDelay, time, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var result = await TryAsync(message, cancellationToken).ConfigureAwait(false);
        meters.Attempt(result.Kind.ToString());
        var attempt = message.Attempts + 1;
        if (result.Kind is (ConnectorOutcome.Retry or ConnectorOutcome.RetryWithNewToken) && attempt < options.Value.MaxAttempts)
        {
            await outbox.RetryAsync(message.Id, time.GetUtcNow() + Backoff.Next(options.Value, attempt, result.RetryAfter), cancellationToken).ConfigureAwait(false);
            return;
        }
        if (result.Kind != ConnectorOutcome.Delivered)
            logger.LogError("A reply was given up after {Attempts} attempts: {Reason}", attempt, result.Reason);
        // A crash before this line sends the reply twice: at least once is the promise, exactly once is not to be had.
        await outbox.RemoveAsync(message.Id, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConnectorResult> TryAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var result = await connector.SendAsync(ActivityJson.Read(message.Json), renew: false, cancellationToken).ConfigureAwait(false);
            // A kept token may have been revoked: one fresh one is worth a try at once.
            return result.Kind == ConnectorOutcome.RetryWithNewToken
                ? await connector.SendAsync(ActivityJson.Read(message.Json), renew: true, cancellationToken).ConfigureAwait(false) : result;
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // One message that cannot be sent must not stop all others for ever.
            return ConnectorResult.Refused(defect.GetType().Name);
        }
    }

    private async Task SleepAsync(ConversationHub.Subscription news, DateTimeOffset? nextDue, CancellationToken stoppingToken)
    {
        var wait = nextDue is { } due ? due - time.GetUtcNow() : LongestSleep;
        if (wait <= TimeSpan.Zero) return;
        using var alarm = new CancellationTokenSource(wait < LongestSleep ? wait : LongestSleep, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, alarm.Token);
        try
        {
            await news.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // The alarm: something is due.
        }
    }
}
