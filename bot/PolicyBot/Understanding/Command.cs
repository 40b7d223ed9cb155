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

    /// <summary>Explain why the question is asked.</summary>
    Why,

    /// <summary>Delete everything now.</summary>
    Forget,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Goodbye.</summary>
    Goodbye,

    /// <summary>Go on in Chinese.</summary>
    Chinese,

    /// <summary>Go on in English.</summary>
    English,
}
