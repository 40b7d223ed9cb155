namespace PolicyBot.Conversation;

/// <summary>What the bot asked for last.</summary>
public enum Awaiting
{
    /// <summary>Nothing: the result was given.</summary>
    None,

    /// <summary>The name of a certificate.</summary>
    Certificate,

    /// <summary>Nationality.</summary>
    Nationality,

    /// <summary>Age.</summary>
    Age,

    /// <summary>Household registration.</summary>
    Hukou,

    /// <summary>One of a few certificates.</summary>
    Choice,

    /// <summary>Yes or no to one certificate.</summary>
    Confirmation,
}
