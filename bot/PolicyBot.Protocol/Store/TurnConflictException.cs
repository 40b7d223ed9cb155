namespace PolicyBot.Protocol.Store;

/// <summary>Somebody else committed for the same person or activity in between: load again and decide again.</summary>
public sealed class TurnConflictException : Exception
{
    /// <summary>Creates the exception.</summary>
    public TurnConflictException() : base("Another turn was committed in between.") { }
}
