using PolicyBot.Api;

namespace PolicyBot.Console.Certificates;

/// <summary>What is known of one certificate; answer of <c>GET /console/certificates/{id}</c>.</summary>
/// <param name="Id">Id of the qualification.</param>
/// <param name="Abbreviation">The usual short form; empty if there is none.</param>
/// <param name="Name">The full name.</param>
/// <param name="NameZhIsOurs">True where the Chinese name is our rendering.</param>
/// <param name="Issuer">Who issues it.</param>
/// <param name="Country">Name of the jurisdiction; null for an international body.</param>
/// <param name="Field">Field of work.</param>
/// <param name="Url">A page of the issuer; null where the data hold no web address.</param>
/// <param name="Listings">Evidence of listings, by version.</param>
/// <param name="LookAlikes">What it must not be confused with.</param>
internal sealed record CertificateCard(
    string Id,
    string Abbreviation,
    Text Name,
    bool NameZhIsOurs,
    Text Issuer,
    Text? Country,
    Text? Field,
    string? Url,
    IReadOnlyList<ListingLine> Listings,
    IReadOnlyList<LookAlike> LookAlikes);

/// <summary>One listing, or several of the same version and source.</summary>
/// <param name="Version">List version; null where the source names none.</param>
/// <param name="Categories">Certificate categories in full; null where the source names none.</param>
/// <param name="Attestation">Who says so: annex, notice, issuer, media or secondary.</param>
/// <param name="Source">Where.</param>
/// <param name="Locator">Place in the source.</param>
/// <param name="Note">What to know about the evidence.</param>
internal sealed record ListingLine(string? Version, Text? Categories, string Attestation, SourceLine Source, string Locator, Text? Note);

/// <summary>A certificate that sounds like this one.</summary>
internal sealed record LookAlike(string Id, string Abbreviation, Text Name, Text Issuer, Text? Country);

/// <summary>A source to quote.</summary>
internal sealed record SourceLine(string Id, Text Title, string Url, string? Date, string Kind);
