namespace PolicyBot.Protocol.Turns;

/// <summary>The turn handler threw: a defect of the bot, not of the request. Nothing was stored.</summary>
public sealed class TurnFailedException : Exception
{
    /// <summary>Wraps the handler's failure.</summary>
    public TurnFailedException(Exception cause) : base("The bot could not handle this activity.", cause) { }
}
