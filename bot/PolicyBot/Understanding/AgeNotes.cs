namespace PolicyBot.Understanding;

/// <summary>What else was said about an age.</summary>
[Flags]
public enum AgeNotes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Computed from a birth date.</summary>
    FromBirthDate = 1,

    /// <summary>A birthday comes within a year: "turning 60 next month" is 59 with this note.</summary>
    TurningSoon = 2,

    /// <summary>Supposed, not stated: "what if I were 70".</summary>
    Hypothetical = 4,
}
