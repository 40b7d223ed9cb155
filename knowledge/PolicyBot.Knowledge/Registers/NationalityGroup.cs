namespace PolicyBot.Knowledge.Registers;

/// <summary>The groups the measures distinguish (design §5; dossier §2.5).</summary>
public enum NationalityGroup
{
    /// <summary>Foreign nationals (外籍人员).</summary>
    ForeignNational,

    /// <summary>Hong Kong residents.</summary>
    HongKong,

    /// <summary>Macao residents.</summary>
    Macao,

    /// <summary>Taiwan residents.</summary>
    Taiwan,

    /// <summary>Citizens from the Chinese mainland.</summary>
    MainlandChina,
}
