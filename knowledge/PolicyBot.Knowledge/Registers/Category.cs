namespace PolicyBot.Knowledge.Registers;

/// <summary>A certificate category <em>of the list</em>, not to be confused with the work-permit classes A, B and C.</summary>
/// <remarks>Source: S1, the four categories of version 3.0.</remarks>
public enum Category
{
    /// <summary>Recognised foreign professional qualifications.</summary>
    A,

    /// <summary>Urgently needed skills: everything of category A, and more.</summary>
    B,

    /// <summary>Qualifications aligned with China's professional titles.</summary>
    C,

    /// <summary>Qualifications and titles mutually recognised.</summary>
    D,
}
