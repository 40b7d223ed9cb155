namespace PolicyBot.Understanding;

/// <summary>Why an age has to be asked back.</summary>
public enum AgeDoubt
{
    /// <summary>Two bounds: "60-65岁", "between 60 and 65".</summary>
    Range,

    /// <summary>About, over, nearly, sixties, 出头, 多岁.</summary>
    Approximate,

    /// <summary>The animal of the year of birth (属龙): twelve years apart.</summary>
    Zodiac,

    /// <summary>East Asian reckoning (虚岁): one or two years too high.</summary>
    NominalAge,

    /// <summary>Two different ages of the same person.</summary>
    TwoAges,

    /// <summary>The year is known but not whether the birthday has passed (born in 1961, 61年的, turning 60 this year).</summary>
    BirthYearOnly,
}
