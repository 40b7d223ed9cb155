namespace PolicyBot.Knowledge.Assessing;

/// <summary>Highest education, in rising order, as the title rounds distinguish it (S4).</summary>
public enum Education
{
    /// <summary>Less than a bachelor's degree.</summary>
    BelowBachelor,

    /// <summary>One bachelor's degree.</summary>
    Bachelor,

    /// <summary>A second bachelor's degree; the round puts it beside a master's.</summary>
    SecondBachelor,

    /// <summary>A master's degree.</summary>
    Master,

    /// <summary>A doctorate.</summary>
    Doctorate,
}
