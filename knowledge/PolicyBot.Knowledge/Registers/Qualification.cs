namespace PolicyBot.Knowledge.Registers;

/// <summary>One certificate as its issuer names it; one row of <c>qualifications.csv</c>. Being here says nothing about being listed.</summary>
/// <param name="Id">Stable id, kebab-case.</param>
/// <param name="Abbreviation">The usual short form; empty if it has none. Several issuers may share one.</param>
/// <param name="Name">The full name in both languages.</param>
/// <param name="NameZhIsOurs">True where the Chinese name is our own rendering because no issuer's form is known.</param>
/// <param name="AliasesZh">Other Chinese names that can only mean this qualification.</param>
/// <param name="AliasesEn">Other Latin-script names that can only mean this qualification.</param>
/// <param name="Issuer">The issuing body.</param>
/// <param name="Country">Jurisdiction: ISO 3166 alpha-2 code, or <c>INT</c>.</param>
/// <param name="Field">Field of work, an id of <c>vocabulary.yaml</c>.</param>
/// <param name="Level">Grade, an id of <c>vocabulary.yaml</c>: student, associate, member, fellow…</param>
/// <param name="Url">A page of the issuer.</param>
/// <param name="LookAlikes">Ids of qualifications people confuse with this one.</param>
public sealed record Qualification(
    string Id,
    string Abbreviation,
    Bilingual Name,
    bool NameZhIsOurs,
    IReadOnlyList<string> AliasesZh,
    IReadOnlyList<string> AliasesEn,
    Issuer Issuer,
    string Country,
    string Field,
    string Level,
    string Url,
    IReadOnlyList<string> LookAlikes)
{
    /// <summary>What to call it in one breath: the abbreviation where there is one, else the English name.</summary>
    public string ShortName => Abbreviation.Length > 0 ? Abbreviation : Name.En;
}
