namespace PolicyBot.Knowledge.Registers;

/// <summary>One edition of the list.</summary>
/// <param name="Version">e.g. <c>3.0</c>.</param>
/// <param name="Name">What the edition is called.</param>
/// <param name="InForceFrom">First day on which it may be in force: the day itself, or the first of the month where only the month is known.</param>
/// <param name="DayKnown">False where only year and month are known.</param>
/// <param name="AnnexLoaded">True once the official certificate table of this edition was imported: only then may "not listed" be said.</param>
/// <param name="Citations">Where the dates come from.</param>
public sealed record ListVersion(
    string Version,
    Bilingual Name,
    DateOnly InForceFrom,
    bool DayKnown,
    bool AnnexLoaded,
    IReadOnlyList<Citation> Citations)
{
    /// <summary>First day on which it is certainly in force.</summary>
    public DateOnly CertainFrom => DayKnown ? InForceFrom : InForceFrom.AddMonths(1);
}
