namespace PolicyBot.Protocol.Turns;

/// <summary>What an incoming activity asks of the bot.</summary>
internal enum TurnKind
{
    /// <summary>Nothing: reactions, typing, edits, unknown types.</summary>
    Ignore,

    /// <summary>An answer.</summary>
    Answer,

    /// <summary>A greeting, once per conversation and person.</summary>
    Welcome,

    /// <summary>To be kept in the transcript, unanswered.</summary>
    Record,

    /// <summary>To be forgotten: the bot was removed.</summary>
    Depart,
}
