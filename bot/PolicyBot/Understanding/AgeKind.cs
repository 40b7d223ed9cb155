namespace PolicyBot.Understanding;

/// <summary>What reading an age came to.</summary>
public enum AgeKind
{
    /// <summary>No age was given.</summary>
    None,

    /// <summary>One age in completed years, 1 to 120.</summary>
    Age,

    /// <summary>An age was given, but not exactly one: ask, saying why.</summary>
    Ambiguous,

    /// <summary>An age was given that no person can have here.</summary>
    OutOfRange,
}
