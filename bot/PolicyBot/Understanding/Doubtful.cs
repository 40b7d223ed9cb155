namespace PolicyBot.Understanding;

/// <summary>Why an answer cannot be taken as it was given.</summary>
public enum Doubtful
{
    /// <summary>A range or an approximate age.</summary>
    AgeNotExact,

    /// <summary>The animal of the year of birth.</summary>
    AgeZodiac,

    /// <summary>Age by East Asian reckoning (虚岁).</summary>
    AgeNominal,

    /// <summary>More than one age.</summary>
    AgeTwo,

    /// <summary>Only a year of birth: the birthday decides.</summary>
    AgeBirthday,

    /// <summary>A number no person is old.</summary>
    AgeOutOfRange,

    /// <summary>A place of residence or work, not a nationality.</summary>
    Residence,

    /// <summary>More than one nationality.</summary>
    Dual,

    /// <summary>A word for the people of more than one place.</summary>
    SharedName,

    /// <summary>A green card.</summary>
    GreenCard,

    /// <summary>Something beside the place of registration: 农村户口, 集体户口, an address, a residence permit.</summary>
    HukouPlace,
}
