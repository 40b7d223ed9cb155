namespace PolicyBot.Knowledge.Registers;

/// <summary>A body that issues qualifications; one row of <c>issuers.csv</c>.</summary>
/// <param name="Id">Stable id, kebab-case.</param>
/// <param name="Abbreviation">The usual short form; empty if it has none.</param>
/// <param name="Name">The full name.</param>
/// <param name="AliasesZh">Other Chinese names in use.</param>
/// <param name="AliasesEn">Other Latin-script names in use.</param>
/// <param name="Country">ISO 3166 alpha-2 code, or <c>INT</c> for an international body.</param>
/// <param name="Url">The issuer's site.</param>
public sealed record Issuer(
    string Id,
    string Abbreviation,
    Bilingual Name,
    IReadOnlyList<string> AliasesZh,
    IReadOnlyList<string> AliasesEn,
    string Country,
    string Url);
