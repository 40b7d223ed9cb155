namespace PolicyBot.Knowledge.Assessing;

/// <summary>How somebody stands to a threshold of a title round.</summary>
public enum TitleState
{
    /// <summary>Reached, as far as the answers go.</summary>
    Met,

    /// <summary>Not reached.</summary>
    Missed,

    /// <summary>An answer is missing.</summary>
    Open,
}
