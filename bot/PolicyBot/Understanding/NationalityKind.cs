namespace PolicyBot.Understanding;

/// <summary>What reading a nationality came to.</summary>
public enum NationalityKind
{
    /// <summary>No nationality was stated.</summary>
    None,

    /// <summary>One nationality, or a foreign one without its country.</summary>
    Region,

    /// <summary>Something was said that has to be asked back.</summary>
    Ambiguous,
}
