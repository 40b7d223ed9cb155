using PolicyBot.Knowledge.Importing.Annex;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>Finds which certificate of the register a row of the official table is, with the product's own matcher.</summary>
/// <remarks>Strict on purpose: a row is matched only if everything it says agrees. What is left in doubt a person decides.</remarks>
public sealed class RowMatcher
{
    private const double Exact = 0.9;
    private const double Near = 0.75;
    private readonly CertificateMatcher _matcher;
    private readonly IssuerFinder _issuers;
    private readonly CountryFinder _countries;

    /// <summary>Creates a matcher over a knowledge base and the words of its data folder.</summary>
    public RowMatcher(KnowledgeBase knowledge, CertificateMatcher matcher, string dataFolder)
    {
        _matcher = matcher;
        _issuers = new IssuerFinder(knowledge, matcher.Folder);
        _countries = new CountryFinder(knowledge, HeaderWords.Load(dataFolder));
    }

    /// <summary>Matches one row.</summary>
    public RowMatch Match(AnnexRow row)
    {
        var issuers = _issuers.Find(row.IssuerZh, row.IssuerEn);
        var country = _countries.Find(row.Country);
        var issuer = row.IssuerEn.Length > 0 ? row.IssuerEn : row.IssuerZh;
        var readings = new[] { row.NameZh, row.NameEn }.Where(n => n.Length > 0).Select(name => Read(name, issuer, issuers)).ToArray();
        var outside = readings.Select(r => r.Outside).FirstOrDefault(o => o is not null);
        if (outside is not null && readings.All(r => r.Exact.Count == 0))
        {
            return new RowMatch(ReviewStatus.Ambiguous, [], issuers, country, $"outside.csv knows this as '{outside.Id}', which the list is not for; decide whether it is new");
        }

        var exact = readings.Where(r => r.Exact.Count > 0).ToArray();
        var agreed = exact.Length == 0 ? [] : exact.Select(r => (IEnumerable<Qualification>)r.Exact).Aggregate((a, b) => a.IntersectBy(b.Select(q => q.Id), q => q.Id))
            .Where(q => readings.All(r => r.Exact.Count > 0 || r.All.Any(c => c.Id == q.Id) || r.Silent)).ToList();
        var fitting = agreed.Where(q => issuers.Count == 0 || issuers.Contains(q.Issuer)).ToList();
        if (fitting.Count > 1 && country.Length > 0 && fitting.Any(q => q.Country == country)) fitting.RemoveAll(q => q.Country != country);
        var every = readings.SelectMany(r => r.All).Concat(agreed).DistinctBy(q => q.Id).ToArray();
        if (fitting.Count == 1) return Judge(row, fitting[0], readings, issuers, country, every);
        if (fitting.Count > 1) return Ambiguous(fitting, "several certificates have this name");
        if (agreed.Count > 0) return Ambiguous(agreed, "the name is known, but from another issuer");
        if (exact.Length > 0) return Ambiguous(every, "the two names belong to different certificates");
        var near = readings.SelectMany(r => r.Near).DistinctBy(q => q.Id).Where(q => issuers.Count == 0 || issuers.Contains(q.Issuer)).ToArray();
        return near.Length > 0 ? Ambiguous(near, "near, but not the same name") : new RowMatch(ReviewStatus.New, [], issuers, country, "");

        RowMatch Ambiguous(IEnumerable<Qualification> candidates, string note) => new(ReviewStatus.Ambiguous, [.. candidates.Take(6)], issuers, country, note);
    }

    /// <summary>One certificate fits; matched unless something speaks against it or hardly anything for it.</summary>
    private static RowMatch Judge(AnnexRow row, Qualification only, Reading[] readings, IReadOnlyList<Issuer> issuers, string country, Qualification[] every)
    {
        var issuerAgrees = issuers.Contains(only.Issuer);
        var issuerUnknown = !issuerAgrees && row.IssuerEn.Length + row.IssuerZh.Length > 0;
        var abbreviationDiffers = row.Abbreviation.Length > 0 && only.Abbreviation.Length > 0 && !row.Abbreviation.Contains(only.Abbreviation, StringComparison.OrdinalIgnoreCase);
        var countryDiffers = country.Length == 2 && only.Country.Length == 2 && country != only.Country;
        var allExact = readings.All(r => r.Exact.Any(q => q.Id == only.Id));
        var note = abbreviationDiffers ? "the name is known, the abbreviation is another one"
            : countryDiffers ? $"the name is known, but the register has it for {only.Country}"
            : issuerUnknown && !(allExact && readings.Length == 2) ? "the name is known, the issuer is not"
            : !allExact && !issuerAgrees ? "only one of the two names is known"
            : "";
        return note.Length == 0 ? new RowMatch(ReviewStatus.Matched, [only], issuers, country, "") : new RowMatch(ReviewStatus.Ambiguous, [only, .. every.Where(q => q.Id != only.Id).Take(5)], issuers, country, note);
    }

    private Reading Read(string name, string issuer, IReadOnlyList<Issuer> issuers)
    {
        var alone = _matcher.Match(name);
        // A name several bodies use ("Certified Public Accountant") is settled by whoever issued it.
        var withIssuer = alone.Decision != Decision.Accept && issuer.Length > 0 ? _matcher.Match($"{name}, {issuer}") : alone;
        var result = withIssuer.Decision == Decision.Accept && (issuers.Count == 0 || issuers.Contains(withIssuer.Qualification.Issuer))
            && alone.Candidates.Any(c => c.Qualification.Id == withIssuer.Qualification.Id) ? withIssuer : alone;
        var candidates = result.Candidates;
        var exact = candidates.Where(c => c.Score >= Exact && result.Decision is Decision.Accept or Decision.Choose or Decision.Confirm && c.Evidence.Any(e => e.StartsWith("exact", StringComparison.Ordinal)) && !c.Evidence.Any(e => e.StartsWith("other words", StringComparison.Ordinal)));
        return new Reading(
            [.. exact.Select(c => c.Qualification)],
            [.. candidates.Where(c => c.Score >= Near).Select(c => c.Qualification)],
            [.. candidates.Select(c => c.Qualification)],
            result.Outside,
            candidates.Count == 0);
    }

    private sealed record Reading(IReadOnlyList<Qualification> Exact, IReadOnlyList<Qualification> Near, IReadOnlyList<Qualification> All, OutsideItem? Outside, bool Silent);
}
