using System.Text.Json.Serialization;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Api;

/// <summary>A text in both languages.</summary>
public sealed record Text(string Zh, string En);

/// <summary>Answer of <c>GET /api/certificates</c>.</summary>
/// <param name="Decision">What to do with the query.</param>
/// <param name="Candidates">Best first, at most four.</param>
/// <param name="Outside">Set when the query names something the list is not for.</param>
/// <param name="Several">True when the query names several certificates, all clearly.</param>
/// <param name="ExamOnly">True when the query speaks of an examination, not of a certificate held.</param>
public sealed record CertificatesResponse(Decision Decision, IReadOnlyList<CertificateItem> Candidates, OutsideResponse? Outside, bool Several, bool ExamOnly);

/// <summary>One candidate.</summary>
public sealed record CertificateItem(
    string Id,
    string Abbreviation,
    string NameZh,
    string NameEn,
    string IssuerZh,
    string IssuerEn,
    string Country,
    Standing Standing,
    IReadOnlyList<ListingItem> Listings,
    double Score,
    IReadOnlyList<string> Evidence);

/// <summary>Evidence that a qualification was listed; version and category are null where the source names none.</summary>
public sealed record ListingItem(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Category,
    string Attestation,
    string Source);

/// <summary>Why the list is not for what the query names.</summary>
public sealed record OutsideResponse(string Id, string Kind, Text Reason);
