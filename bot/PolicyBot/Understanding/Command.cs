namespace PolicyBot.Understanding;

/// <summary>Things a person may tell the bot to do, at any time.</summary>
public enum Command
{
    /// <summary>Greet.</summary>
    Hello,

    /// <summary>Say what can be done.</summary>
    Help,

    /// <summary>Drop all answers and begin again.</summary>
    StartOver,

    /// <summary>Undo the last answer.</summary>
    Back,

    /// <summary>Say the last question or result again.</summary>
    Repeat,

    /// <summary>Leave the question open.</summary>
    Skip,

    /// <summary>Wait, or go on: the question stands.</summary>
    GoOn,

    /// <summary>Enough for now; the answers stay.</summary>
    LeaveOff,

    /// <summary>Drop all answers, and ask nothing more.</summary>
    CallOff,

    /// <summary>Something is to be changed, not said what.</summary>
    ChangeMind,

    /// <summary>It has been said already.</summary>
    AlreadyTold,

    /// <summary>Say it in plainer words.</summary>
    Simpler,

    /// <summary>The answer is not known to the person either.</summary>
    DontKnow,

    /// <summary>No certificate is held at all.</summary>
    NoCertificate,

    /// <summary>Explain why the question is asked.</summary>
    Why,

    /// <summary>Compare with the thresholds of professional titles.</summary>
    TitleCheck,

    /// <summary>Give the result as a sheet to print.</summary>
    Sheet,

    /// <summary>Go on for another person.</summary>
    NewPerson,

    /// <summary>Come back to the person writing.</summary>
    Mine,

    /// <summary>Give the hotlines and what to say to them.</summary>
    Human,

    /// <summary>Say what is held about the person.</summary>
    Stored,

    /// <summary>Delete everything now.</summary>
    Forget,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Goodbye.</summary>
    Goodbye,

    /// <summary>Go on in Chinese, as it was written before.</summary>
    Chinese,

    /// <summary>Go on in Simplified Chinese.</summary>
    Simplified,

    /// <summary>Go on in Traditional Chinese.</summary>
    Traditional,

    /// <summary>Go on in English.</summary>
    English,
}
