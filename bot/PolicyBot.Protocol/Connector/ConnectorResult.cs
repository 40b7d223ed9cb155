namespace PolicyBot.Protocol.Connector;

/// <summary>What a channel said to a call.</summary>
/// <param name="Kind">Whether to be done, try again or give up.</param>
/// <param name="RetryAfter">How long the channel asks to wait; null if it does not say.</param>
/// <param name="Reason">For the log: a status or the kind of failure.</param>
public sealed record ConnectorResult(ConnectorOutcome Kind, TimeSpan? RetryAfter, string Reason)
{
    /// <summary>The HTTP status; 0 when there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>The body of a successful answer.</summary>
    public string Body { get; init; } = "";

    /// <summary>Not sent, or not wanted.</summary>
    public static ConnectorResult Refused(string reason) => new(ConnectorOutcome.Refused, null, reason);
}
