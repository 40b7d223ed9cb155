namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>What was read from a file.</summary>
/// <param name="Rows">The certificates, in the order of the file.</param>
/// <param name="Notes">What the operator should look at: tables left out and the like.</param>
public sealed record AnnexContent(IReadOnlyList<AnnexRow> Rows, IReadOnlyList<string> Notes);
