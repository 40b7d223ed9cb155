using System.Diagnostics;
using System.Diagnostics.Metrics;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Telemetry;

/// <summary>What the protocol counts. Labels come from fixed lists: never from a request.</summary>
public sealed class BotMeters
{
    /// <summary>The name of the meter and of the trace source.</summary>
    public const string Name = "PolicyBot.Protocol";

    private readonly Counter<long> _turns;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _refusedTokens;
    private readonly Counter<long> _limited;
    private readonly Counter<long> _unavailable;
    private readonly Counter<long> _delivered;
    private long _streams;
    private long _outboxWaiting;
    private double _outboxAge;

    /// <summary>Creates the instruments.</summary>
    public BotMeters(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var meter = factory.Create(Name);
        _turns = meter.CreateCounter<long>("policybot.turns", description: "Turns, by what was asked, how the replies travel and what became of it.");
        _duration = meter.CreateHistogram("policybot.turn.duration", "s", "From the activity to the commit.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
        _conflicts = meter.CreateCounter<long>("policybot.turn.conflicts", description: "Turns decided again because another node was faster.");
        _refusedTokens = meter.CreateCounter<long>("policybot.tokens.refused", description: "Refused tokens, by reason.");
        _limited = meter.CreateCounter<long>("policybot.requests.limited", description: "Requests answered 429, by limit.");
        _unavailable = meter.CreateCounter<long>("policybot.requests.unavailable", description: "Requests answered 503 because of the store or the signing keys.");
        _delivered = meter.CreateCounter<long>("policybot.outbox.attempts", description: "Attempts to post a reply to a channel, by outcome.");
        meter.CreateObservableGauge("policybot.streams", () => Volatile.Read(ref _streams), description: "Open streams on this node.");
        meter.CreateObservableGauge("policybot.outbox.waiting", () => Volatile.Read(ref _outboxWaiting), description: "Replies waiting in the outbox.");
        meter.CreateObservableGauge("policybot.outbox.age", () => Volatile.Read(ref _outboxAge), "s", "Age of the oldest waiting reply.");
    }

    /// <summary>Traces of turns.</summary>
    internal static ActivitySource Source { get; } = new(Name);

    internal void Turn(TurnKind kind, TurnDelivery delivery, TurnStatus status, TimeSpan duration)
    {
        _turns.Add(1, new("kind", kind.ToString()), new("delivery", delivery.ToString()), new("status", status.ToString()));
        if (status == TurnStatus.Handled) _duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("delivery", delivery.ToString()));
    }

    internal void Conflict() => _conflicts.Add(1);

    internal void RefusedToken(string reason) => _refusedTokens.Add(1, new KeyValuePair<string, object?>("reason", reason));

    internal void Limited(string limit) => _limited.Add(1, new KeyValuePair<string, object?>("limit", limit));

    internal void Unavailable() => _unavailable.Add(1);

    internal void Attempt(string outcome) => _delivered.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    internal void SetStreams(int open) => Volatile.Write(ref _streams, open);

    internal void SetOutbox(long waiting, TimeSpan age)
    {
        Volatile.Write(ref _outboxWaiting, waiting);
        Volatile.Write(ref _outboxAge, age.TotalSeconds);
    }
}
