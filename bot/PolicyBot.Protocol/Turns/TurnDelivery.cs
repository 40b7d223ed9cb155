namespace PolicyBot.Protocol.Turns;

/// <summary>How the replies of a turn reach the person.</summary>
public enum TurnDelivery
{
    /// <summary>In the response to the request that brought the activity (<c>expectReplies</c>).</summary>
    Response,

    /// <summary>Through the outbox to the channel's service URL.</summary>
    Outbox,

    /// <summary>Through the stored transcript that pages stream or poll (Direct Line).</summary>
    Transcript,
}
