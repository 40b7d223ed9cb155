namespace PolicyBot.Knowledge.Assessing;

/// <summary>The thresholds a title round checks.</summary>
public enum TitleThreshold
{
    /// <summary>Education together with years of experience.</summary>
    Experience,

    /// <summary>Time worked in Shanghai.</summary>
    Shanghai,

    /// <summary>The field of the degree.</summary>
    Degree,

    /// <summary>No part taken in an earlier round.</summary>
    FirstTime,
}
