using Microsoft.Extensions.Logging;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Telemetry;

namespace PolicyBot.Protocol.Turns;

/// <summary>Runs turns: one activity in, its replies out, committed once; acknowledged means durable.</summary>
public sealed class TurnRunner(
    ITurnHandler handler, IConversationStore store, ConversationHub hub, BotMeters meters, TimeProvider time, ILogger<TurnRunner> logger)
{
    private const int MaxAttempts = 10;
    private readonly KeyedLock<TurnKey> _turns = new();

    /// <summary>Runs one turn with the delivery the activity itself asks for.</summary>
    /// <inheritdoc cref="RunAsync(Activity, TurnDelivery, CancellationToken)"/>
    public Task<TurnResult> RunAsync(Activity incoming, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        var delivery = incoming.DeliveryMode == DeliveryModes.ExpectReplies ? TurnDelivery.Response : TurnDelivery.Outbox;
        return RunAsync(incoming, delivery, cancellationToken);
    }

    /// <summary>Runs one turn and returns when everything it came to is stored.</summary>
    /// <param name="incoming">A valid activity: type, conversation and sender are there.</param>
    /// <param name="delivery">How the replies travel.</param>
    /// <param name="cancellationToken">Gives up waiting; a turn that reached the store is finished regardless.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored; the same activity may be sent again.</exception>
    /// <exception cref="TurnFailedException">The handler failed; nothing was stored.</exception>
    public async Task<TurnResult> RunAsync(Activity incoming, TurnDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        var now = Now();
        var id = incoming.Id is { Length: > 0 } given ? given : ActivityIds.NewActivity(now);
        var kind = TurnKinds.Of(incoming, delivery);
        if (kind == TurnKind.Ignore) return new TurnResult(TurnStatus.Ignored, id, TurnResult.NoReplies);

        if (WelcomeOrder.GivesWay(incoming, kind)) await Task.Delay(WelcomeOrder.Patience, time, cancellationToken).ConfigureAwait(false);
        using var trace = BotMeters.Source.StartActivity("turn");
        var begin = time.GetTimestamp();
        var result = await RunAsync(Turn.Of(incoming with { Id = id }, kind, delivery), id, cancellationToken).ConfigureAwait(false);
        meters.Turn(kind, delivery, result.Status, time.GetElapsedTime(begin));
        trace?.SetTag("policybot.kind", kind.ToString()).SetTag("policybot.status", result.Status.ToString());
        return result;
    }

    private async Task<TurnResult> RunAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        using var mine = await _turns.AcquireAsync(turn.Key, cancellationToken).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            var stored = attempt == 1 ? store.Recall(turn.Key, id, turn.ClientActivityId) : null;
            stored ??= await store.LoadAsync(turn.Key, id, turn.ClientActivityId, cancellationToken).ConfigureAwait(false);
            if (stored.Duplicate is { } before) return new TurnResult(TurnStatus.Duplicate, before.ActivityId, before.RepliesJson);
            var commit = Decide(turn, stored);
            try
            {
                await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
            }
            catch (TurnConflictException) when (attempt < MaxAttempts)
            {
                meters.Conflict();
                // Another node was faster, or this is a duplicate: decide again from what is stored, not all at the same moment.
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5 * attempt)), cancellationToken).ConfigureAwait(false);
                continue;
            }
            if (commit.Transcript.Count > 0) hub.Publish(turn.Key.Conversation);
            if (commit.Outbox.Count > 0) hub.Publish(OutboxSignal.Name);
            return new TurnResult(TurnStatus.Handled, id, commit.RepliesJson);
        }
    }

    private TurnCommit Decide(Turn turn, StoredTurn stored)
    {
        var now = Now();
        var speaks = turn.Kind == TurnKind.Answer || (turn.Kind == TurnKind.Welcome && !stored.Welcomed);
        var outcome = speaks ? Handle(turn, stored.State, now) : new TurnOutcome(stored.State, [], turn.Kind == TurnKind.Depart);
        if (turn.Kind == TurnKind.Depart) outcome = outcome with { State = null };
        var said = ReplyLimit.Of(outcome.Replies);
        if (said.Count < outcome.Replies.Count) logger.LogError("The turn handler gave {Given} replies to activity {ActivityId}; only {Sent} are sent", outcome.Replies.Count, turn.Incoming.Id, said.Count);
        var replies = said.Select(reply => Addressing.Reply(turn.Incoming, reply, turn.Person, now)).ToArray();
        // A greeting nobody heard does not count, and after a first answer there is nothing left to greet.
        var welcomed = turn.Kind != TurnKind.Depart && (stored.Welcomed || replies.Length > 0);
        return turn.Commit(stored.Version, outcome, welcomed, replies, now);
    }

    private TurnOutcome Handle(Turn turn, string? state, DateTimeOffset now)
    {
        try
        {
            return handler.Handle(new TurnInput(turn.Incoming, state, now));
        }
        // The handler may need the store too, for a key of its own: then waiting helps, and it is no defect.
        catch (Exception failure) when (failure is not StoreUnavailableException)
        {
            // No message in the log: it may quote what the person said.
            logger.LogError("The turn handler failed on activity {ActivityId} with {Failure} at {Trace}", turn.Incoming.Id, failure.GetType().Name, failure.StackTrace);
            throw new TurnFailedException(failure);
        }
    }

    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
