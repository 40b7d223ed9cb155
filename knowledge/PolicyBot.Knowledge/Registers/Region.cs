namespace PolicyBot.Knowledge.Registers;

/// <summary>A country or region with the words people use for it and its people; one row of <c>regions.csv</c>.</summary>
/// <param name="Code">ISO 3166 alpha-2.</param>
/// <param name="Name">The name we print.</param>
/// <param name="Group">How the policy treats its people.</param>
/// <param name="DemonymsZh">Chinese words for its people beyond name + 人/籍.</param>
/// <param name="DemonymsEn">English words for its people.</param>
/// <param name="AliasesZh">Other Chinese names.</param>
/// <param name="AliasesEn">Other English names.</param>
public sealed record Region(
    string Code,
    Bilingual Name,
    NationalityGroup Group,
    IReadOnlyList<string> DemonymsZh,
    IReadOnlyList<string> DemonymsEn,
    IReadOnlyList<string> AliasesZh,
    IReadOnlyList<string> AliasesEn);
