namespace PolicyBot.Knowledge.Assessing;

/// <summary>The kind of professional title a certificate leads to (S21).</summary>
public enum TitleSeries
{
    /// <summary>Engineering titles: biomedicine, information technology, engineering.</summary>
    Engineering,

    /// <summary>Accounting or economics titles: finance and management.</summary>
    AccountingOrEconomics,
}
