using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>A country or region with the words people use for it: one row of <c>regions.csv</c>, as far as reading needs it.</summary>
/// <param name="Code">ISO 3166 alpha-2.</param>
/// <param name="NameZh">The Chinese name we print.</param>
/// <param name="NameEn">The English name we print.</param>
/// <param name="Group">How the policy treats its people.</param>
/// <param name="DemonymsZh">Chinese words for its people beyond name + 人, 籍, 公民, 国籍, 护照.</param>
/// <param name="DemonymsEn">English words for its people.</param>
/// <param name="AliasesZh">Other Chinese names.</param>
/// <param name="AliasesEn">Other English names.</param>
public sealed record Region(
    string Code,
    string NameZh,
    string NameEn,
    NationalityGroup Group,
    IReadOnlyList<string> DemonymsZh,
    IReadOnlyList<string> DemonymsEn,
    IReadOnlyList<string> AliasesZh,
    IReadOnlyList<string> AliasesEn);
