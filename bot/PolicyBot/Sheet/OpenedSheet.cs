namespace PolicyBot.Sheet;

/// <summary>What became of a code.</summary>
internal enum OpenedSheet
{
    /// <summary>It opens.</summary>
    Open,

    /// <summary>We never made it, or it was changed.</summary>
    Unknown,

    /// <summary>Its days are over.</summary>
    Expired,

    /// <summary>It names a certificate or a version our data no longer have.</summary>
    Outdated,
}
