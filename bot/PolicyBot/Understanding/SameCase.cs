namespace PolicyBot.Understanding;

/// <summary>A case that another is compared with.</summary>
public enum SameCase
{
    /// <summary>The one looked at before.</summary>
    Before,

    /// <summary>The person writing.</summary>
    Mine,

    /// <summary>The first one.</summary>
    First,

    /// <summary>The second one.</summary>
    Second,
}
