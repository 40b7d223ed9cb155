namespace PolicyBot.Knowledge.Registers;

/// <summary>Who says that a qualification is listed, strongest first.</summary>
public enum Attestation
{
    /// <summary>The official certificate table was imported.</summary>
    Annex,

    /// <summary>A government notice names it.</summary>
    Notice,

    /// <summary>The issuing body says so.</summary>
    Issuer,

    /// <summary>The press says so.</summary>
    Media,

    /// <summary>An agency, training provider or blog says so.</summary>
    Secondary,
}
