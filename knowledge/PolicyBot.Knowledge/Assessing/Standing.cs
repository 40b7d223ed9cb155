namespace PolicyBot.Knowledge.Assessing;

/// <summary>What is known of a qualification under one version of the list.</summary>
public enum Standing
{
    /// <summary>The official annex of that version has it.</summary>
    Listed,

    /// <summary>Public sources place it on that version or an earlier one; no annex of that version is loaded.</summary>
    ListedBefore,

    /// <summary>The applicant states the certificate category.</summary>
    StatedByApplicant,

    /// <summary>The annex of that version is loaded and does not have it.</summary>
    NotListed,

    /// <summary>We know the certificate; no source we hold says whether it is listed.</summary>
    Unconfirmed,

    /// <summary>We do not know the certificate.</summary>
    Unrecognised,
}
