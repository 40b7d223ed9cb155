namespace PolicyBot.Protocol.Connector;

/// <summary>How long to wait before the next attempt.</summary>
internal static class Backoff
{
    /// <summary>What the channel asks for, or twice as long each time with up to half as much again at random; never longer than the limit.</summary>
    public static TimeSpan Next(ConnectorOptions options, long attempt, TimeSpan? retryAfter)
    {
        var doubled = options.RetryDelay * Math.Pow(2, Math.Min(attempt - 1, 20));
        var wait = retryAfter > TimeSpan.Zero ? retryAfter.Value : doubled;
        if (wait > options.MaxRetryDelay) wait = options.MaxRetryDelay;
        return wait * (1 + (Random.Shared.NextDouble() / 2));
    }
}
