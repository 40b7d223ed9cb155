namespace PolicyBot.Understanding;

/// <summary>Whom a statement is about.</summary>
public enum Subject
{
    /// <summary>The words do not say; usually the person writing.</summary>
    Unknown,

    /// <summary>The person writing: "I'm 65", 我是英国人.</summary>
    Self,

    /// <summary>Somebody else: "my wife is 45", "for my client, 58".</summary>
    Other,
}
