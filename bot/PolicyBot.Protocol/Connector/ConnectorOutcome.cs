namespace PolicyBot.Protocol.Connector;

/// <summary>What to do after a call to a channel.</summary>
public enum ConnectorOutcome
{
    /// <summary>Nothing: it arrived.</summary>
    Delivered,

    /// <summary>Try again later.</summary>
    Retry,

    /// <summary>Try again later, with a token that was not kept.</summary>
    RetryWithNewToken,

    /// <summary>Give up: the channel does not want it.</summary>
    Refused,
}
