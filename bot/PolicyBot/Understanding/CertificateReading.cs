using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>What a message says about certificates.</summary>
public sealed record CertificateReading
{
    /// <summary>Nothing.</summary>
    public static readonly CertificateReading None = new();

    /// <summary>Ids of certificates clearly named, in order.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>Certificates of which a few may be meant, in order: "CPA".</summary>
    public IReadOnlyList<CertificateChoice> Open { get; init; } = [];

    /// <summary>Ids of certificates said not to be held: "not FCCA".</summary>
    public IReadOnlyList<string> Denied { get; init; } = [];

    /// <summary>Something the list is not for.</summary>
    public OutsideItem? Outside { get; init; }

    /// <summary>Ids that might be meant, too weak to go by.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>True when something definite was named that the register does not have.</summary>
    public bool Unknown { get; init; }

    /// <summary>True when a certificate was named, clearly or not.</summary>
    public bool Any => Named.Count > 0 || Open.Count > 0 || Denied.Count > 0;
}

/// <summary>A few certificates of which one is meant.</summary>
/// <param name="Ids">At most four.</param>
/// <param name="Exam">True when an examination was spoken of rather than a certificate held.</param>
/// <param name="Likely">True for a single one that nothing speaks against: who goes on without a word against it has it.</param>
public sealed record CertificateChoice(IReadOnlyList<string> Ids, bool Exam, bool Likely = false);
