namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>What is to happen with a row of the official table.</summary>
public enum ReviewStatus
{
    /// <summary>It is a certificate of the register.</summary>
    Matched,

    /// <summary>It is not in the register yet and will be added.</summary>
    New,

    /// <summary>A person has to decide; cannot be applied.</summary>
    Ambiguous,

    /// <summary>A person decided to leave it out.</summary>
    Skip,
}
