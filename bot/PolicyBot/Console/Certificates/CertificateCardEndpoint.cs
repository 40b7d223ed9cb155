using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Console.Certificates;

/// <summary><c>GET /console/certificates/{id}</c>: everything a clerk wants to see of one certificate.</summary>
internal static class CertificateCardEndpoint
{
    public static Results<Ok<CertificateCard>, ProblemHttpResult> Handle(string id, KnowledgeBase knowledge)
    {
        if (!knowledge.Qualifications.TryGetValue(id, out var q))
            return TypedResults.Problem(title: "No such certificate.", detail: "GET /console/search?q= finds ids by name.", statusCode: StatusCodes.Status404NotFound);
        return TypedResults.Ok(new CertificateCard(
            q.Id,
            q.Abbreviation,
            ToText(q.Name),
            q.NameZhIsOurs,
            ToText(q.Issuer.Name),
            Country(q.Country, knowledge),
            knowledge.Vocabulary.Fields.TryGetValue(q.Field, out var field) ? ToText(field) : null,
            WebAddress(q.Url) ?? WebAddress(q.Issuer.Url),
            [.. Lines(knowledge.Listings[id])],
            [.. q.LookAlikes.Select(other => knowledge.Qualifications[other]).Select(o => new LookAlike(o.Id, o.Abbreviation, ToText(o.Name), ToText(o.Issuer.Name), Country(o.Country, knowledge)))]));
    }

    /// <summary>A source as the console quotes it.</summary>
    public static SourceLine ToLine(Source source) => new(source.Id, ToText(source.Title), source.Url, source.Date, source.Kind);

    // The rows of the register are one per category; a clerk reads one line per version and source.
    private static IEnumerable<ListingLine> Lines(IEnumerable<Listing> listings) =>
        from listing in listings
        group listing by (listing.Version, listing.Attestation, listing.Source) into same
        let categories = same.Where(l => l.Category is not null).Select(l => l.Category!.Value).Distinct().ToArray()
        orderby same.Key.Version is null, same.Key.Version descending
        select new ListingLine(
            same.Key.Version,
            categories.Length == 0 ? null : ToText(Phrases.Categories(categories)),
            same.Key.Attestation.ToString().ToLowerInvariant(),
            ToLine(same.Key.Source.Source),
            same.Key.Source.Locator,
            same.Select(l => l.Note).FirstOrDefault(n => n is not null) is { } note ? ToText(note) : null);

    private static Text? Country(string code, KnowledgeBase knowledge) => knowledge.Regions.TryGetValue(code, out var region) ? ToText(region.Name) : null;

    // Data become links: only web addresses may.
    private static string? WebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? url : null;

    private static Text ToText(Bilingual words) => new(words.Zh, words.En);
}
