namespace PolicyBot.Protocol.Turns;

/// <summary>What became of an incoming activity.</summary>
public enum TurnStatus
{
    /// <summary>It was handled and everything is stored.</summary>
    Handled,

    /// <summary>It had been handled before; the result is the stored one.</summary>
    Duplicate,

    /// <summary>It is of a kind nobody answers; nothing was stored.</summary>
    Ignored,
}
