namespace PolicyBot.Knowledge.Registers;

/// <summary>Something people bring that this list is not for (a domestic certificate, a degree, a language test); one row of <c>outside.csv</c>.</summary>
/// <param name="Id">Stable id, kebab-case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Abbreviation">The usual short form; may be empty.</param>
/// <param name="AliasesZh">Other Chinese names.</param>
/// <param name="AliasesEn">Other Latin-script names.</param>
/// <param name="Kind">Why the list is not for it: a key under <c>outside</c> in <c>vocabulary.yaml</c>.</param>
/// <param name="Reason">The explanation that goes with the kind.</param>
public sealed record OutsideItem(
    string Id,
    Bilingual Name,
    string Abbreviation,
    IReadOnlyList<string> AliasesZh,
    IReadOnlyList<string> AliasesEn,
    string Kind,
    Bilingual Reason);
