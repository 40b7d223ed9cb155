using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>What listings and versions must say together: a wrong word here would make every certificate "not listed".</summary>
internal static class ListingChecks
{
    private const string Versions = "versions.yaml";

    /// <summary>Checks one row against the version it names.</summary>
    public static void Row(CsvRow row, Listing listing, IReadOnlyList<Listing> before, IReadOnlyList<ListVersion> versions)
    {
        if (listing.Attestation == Attestation.Annex)
        {
            if (listing.Version is null) row.Error("version", "is missing: the annex always belongs to a version");
            if (listing.Category is null) row.Error("category", "is missing: the annex always names one");
            if (versions.Any(v => v.Version == listing.Version && !v.AnnexLoaded)) row.Error("attestation", $"is 'annex', but versions.yaml does not say 'annex: loaded' for version {listing.Version}");
        }

        if (before.Any(b => (b.QualificationId, b.Version, b.Category, b.Attestation, b.Source.Source.Id) == (listing.QualificationId, listing.Version, listing.Category, listing.Attestation, listing.Source.Source.Id)))
        {
            row.Error("qualification", $"'{listing.QualificationId}' is there twice with the same version, category and source");
        }
    }

    /// <summary>Checks every version against all listings.</summary>
    public static void Loaded(string folder, IReadOnlyList<ListVersion> versions, IReadOnlyList<Listing> listings, DataErrors errors)
    {
        if (versions.Count == 0) errors.Add(Versions, 1, 1, "must hold at least one version");
        foreach (var version in versions.Where(v => v.AnnexLoaded && listings.All(l => l.Version != v.Version || l.Attestation != Attestation.Annex)))
        {
            errors.Add(Versions, LineOf(Path.Combine(folder, Versions), version.Version), 1, $"version {version.Version} says 'annex: loaded', but listings.csv has no listing of it attested by the annex: every certificate would be called not listed");
        }
    }

    private static int LineOf(string path, string version) =>
        1 + Math.Max(0, Array.FindIndex(File.ReadAllLines(path), line => line.TrimStart('-', ' ').StartsWith("version:", StringComparison.Ordinal) && line.Contains(version, StringComparison.Ordinal)));
}
