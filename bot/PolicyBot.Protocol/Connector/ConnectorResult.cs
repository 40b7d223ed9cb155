namespace PolicyBot.Protocol.Connector;

/// <summary>What a channel said to a reply.</summary>
/// <param name="Kind">Whether to be done, try again or give up.</param>
/// <param name="RetryAfter">How long the channel asks to wait.</param>
/// <param name="Reason">For the log: a status or the kind of failure.</param>
internal sealed record ConnectorResult(ConnectorResult.Outcome Kind, TimeSpan? RetryAfter, string Reason)
{
    public enum Outcome
    {
        Delivered,
        Retry,
        Refused,
    }
}
