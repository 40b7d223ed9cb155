namespace PolicyBot.Knowledge.Registers;

/// <summary>The statement "this version of the list has this qualification in this category"; one row of <c>listings.csv</c>.</summary>
/// <param name="QualificationId">Which qualification.</param>
/// <param name="Version">List version, e.g. <c>1.0</c>; null where the source names none.</param>
/// <param name="Category">Certificate category; null where the source names none.</param>
/// <param name="Attestation">Who says so.</param>
/// <param name="Source">Where it is said.</param>
/// <param name="Note">What a reader should know about the evidence.</param>
public sealed record Listing(
    string QualificationId,
    string? Version,
    Category? Category,
    Attestation Attestation,
    Citation Source,
    Bilingual? Note);
