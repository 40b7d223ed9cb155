namespace PolicyBot.Knowledge.Assessing;

/// <summary>Where a mainland citizen's household is registered, as far as the measures care.</summary>
public enum Hukou
{
    /// <summary>In Shanghai.</summary>
    Shanghai,

    /// <summary>Anywhere else on the mainland.</summary>
    Elsewhere,
}
