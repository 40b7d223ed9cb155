using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>What was found for a row.</summary>
/// <param name="Status">Matched, new or ambiguous.</param>
/// <param name="Candidates">One for matched, none for new, the choices for ambiguous.</param>
/// <param name="Issuers">Issuers of the register that the row can mean.</param>
/// <param name="Country">Code of the row's country; empty where it cannot be read.</param>
/// <param name="Note">Why a person has to look; empty otherwise.</param>
public sealed record RowMatch(ReviewStatus Status, IReadOnlyList<Qualification> Candidates, IReadOnlyList<Issuer> Issuers, string Country, string Note);
