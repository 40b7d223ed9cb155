namespace PolicyBot.Knowledge.Assessing;

/// <summary>What an undetermined verdict waits for.</summary>
public enum Missing
{
    /// <summary>The applicant's nationality.</summary>
    Nationality,

    /// <summary>The applicant's age.</summary>
    Age,

    /// <summary>Where a mainland citizen's household is registered.</summary>
    Hukou,

    /// <summary>The certificate category of the qualification.</summary>
    Category,

    /// <summary>A source that settles the rule itself.</summary>
    Source,
}
