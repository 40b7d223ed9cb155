using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>Finds the standing of what the applicant holds under one version of the list.</summary>
internal static class Holdings
{
    /// <summary>One holding per certificate; stated categories join the certificates whose category no annex settles.</summary>
    public static IReadOnlyList<Holding> Of(Answers answers, KnowledgeBase knowledge, ListVersion version)
    {
        var holdings = answers.Qualifications.Select(id => Of(knowledge.Qualifications[id], knowledge, version)).ToList();
        if (answers.StatedCategories.Count == 0)
        {
            if (answers.Unrecognised) holdings.Add(new Holding(null, Standing.Unrecognised, [], null, []));
            return holdings;
        }

        var stated = answers.StatedCategories.Distinct().Order().ToArray();
        var open = holdings.FindLastIndex(h => h.Standing is Standing.Unconfirmed or Standing.ListedBefore);
        if (open >= 0) holdings[open] = holdings[open] with { Standing = Standing.StatedByApplicant, Categories = stated, Version = null };
        // A category stated for a certificate that the loaded annex settles changes nothing: the annex knows better.
        else if (holdings.Count == 0) holdings.Add(new Holding(null, Standing.StatedByApplicant, stated, null, []));
        return holdings;
    }

    private static Holding Of(Qualification qualification, KnowledgeBase knowledge, ListVersion version)
    {
        var listings = knowledge.Listings[qualification.Id].ToArray();
        var known = listings.Where(l => l is { Version: not null, Category: not null } && Order(knowledge, l) <= version.InForceFrom).ToArray();
        var annex = known.Where(l => l.Version == version.Version && l.Attestation == Attestation.Annex).ToArray();
        if (annex.Length > 0) return Holding(Standing.Listed, annex);
        if (version.AnnexLoaded) return new Holding(qualification, Standing.NotListed, [], version.Version, listings);
        if (known.Length == 0) return new Holding(qualification, Standing.Unconfirmed, [], null, listings);
        var latest = known.Max(l => Order(knowledge, l));
        return Holding(Standing.ListedBefore, [.. known.Where(l => Order(knowledge, l) == latest)]);

        Holding Holding(Standing standing, Listing[] evidence) => new(
            qualification, standing, [.. evidence.Select(l => l.Category!.Value).Distinct().Order()], evidence[0].Version, listings);
    }

    private static DateOnly Order(KnowledgeBase knowledge, Listing listing) => knowledge.Versions.Find(listing.Version!)!.InForceFrom;
}
