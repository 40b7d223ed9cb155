using PolicyBot.Api;

namespace PolicyBot.Console.Searching;

/// <summary>One line under the search box.</summary>
/// <param name="Id">Id of the qualification, or of something the list is not for.</param>
/// <param name="Abbreviation">The usual short form; empty if there is none.</param>
/// <param name="Name">The full name.</param>
/// <param name="Issuer">Who issues it; null for what the list is not for.</param>
/// <param name="Country">Name of the jurisdiction.</param>
/// <param name="Attested">True when some source speaks of a listing.</param>
/// <param name="Outside">Why the list is not for it; null for qualifications.</param>
internal sealed record Suggestion(string Id, string Abbreviation, Text Name, Text? Issuer, Text? Country, bool Attested, Text? Outside);

/// <summary>Answer of <c>GET /console/search</c>.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">The best of them.</param>
internal sealed record SuggestionList(int Total, IReadOnlyList<Suggestion> Items);
