namespace PolicyBot.Knowledge.Importing.Applying;

/// <summary>What taking a review file into the data did.</summary>
/// <param name="Changed">Names of the files that changed; empty when the data already said all this.</param>
/// <param name="Listings">Listings of the annex now in the data.</param>
/// <param name="Removed">Listings of an earlier import from the same source that are no longer there.</param>
/// <param name="Qualifications">New certificates.</param>
/// <param name="Issuers">New issuers.</param>
/// <param name="Notes">What is left for a person to do.</param>
public sealed record ApplyResult(IReadOnlyList<string> Changed, int Listings, int Removed, int Qualifications, int Issuers, IReadOnlyList<string> Notes);
