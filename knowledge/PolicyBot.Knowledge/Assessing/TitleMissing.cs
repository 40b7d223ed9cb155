namespace PolicyBot.Knowledge.Assessing;

/// <summary>An answer that an open threshold of a title round waits for.</summary>
public enum TitleMissing
{
    /// <summary>Highest education.</summary>
    Education,

    /// <summary>Years of relevant experience.</summary>
    Years,

    /// <summary>Years worked in Shanghai.</summary>
    YearsInShanghai,

    /// <summary>Field of the degree.</summary>
    ScienceOrEngineeringDegree,

    /// <summary>Kind of title.</summary>
    Series,
}
