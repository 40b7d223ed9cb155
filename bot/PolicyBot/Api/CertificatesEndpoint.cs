using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Hosting;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Api;

/// <summary><c>GET /api/certificates?q=</c>: what the product makes of a name, for the console and partners (design §11).</summary>
public static class CertificatesEndpoint
{
    private const int LongestQuery = 20_000;

    /// <summary>Answers one query.</summary>
    public static Results<Ok<CertificatesResponse>, ProblemHttpResult> Handle(string? q, KnowledgeBase knowledge, CertificateMatcher matcher, AnswerMeters meters, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(q)) return Problems.BadRequest("Give the name of a certificate in the query parameter 'q'.");
        if (q.Length > LongestQuery) return Problems.BadRequest("The query is too long; a certificate's name is enough.");
        var match = matcher.Match(q);
        meters.Decided(match.Decision);
        var today = Today.In(time);
        return TypedResults.Ok(new CertificatesResponse(
            match.Decision,
            [.. match.Candidates.Select(c => ToItem(c, knowledge, today))],
            match.Outside is { } outside ? new OutsideResponse(outside.Id, outside.Kind, ToText(outside.Reason.With("name", outside.Name))) : null,
            match.Several,
            match.ExamOnly));
    }

    internal static Text ToText(Bilingual words) => new(words.Zh, words.En);

    private static CertificateItem ToItem(Candidate candidate, KnowledgeBase knowledge, DateOnly today)
    {
        var q = candidate.Qualification;
        var standing = Assessor.Assess(new Answers { Qualifications = [q.Id] }, knowledge, today).Standing;
        return new CertificateItem(q.Id, q.Abbreviation, q.Name.Zh, q.Name.En, q.Issuer.Name.Zh, q.Issuer.Name.En, q.Country, standing,
            [.. knowledge.Listings[q.Id].Select(ToListing)], candidate.Score, candidate.Evidence);
    }

    private static ListingItem ToListing(Listing listing) =>
        new(listing.Version, listing.Category?.ToString(), listing.Attestation.ToString().ToLowerInvariant(), listing.Source.Source.Id);
}
