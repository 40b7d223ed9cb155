namespace PolicyBot.Knowledge.Registers;

/// <summary>A document a statement rests on; one entry of <c>sources.yaml</c>.</summary>
/// <param name="Id">The key used in citations, e.g. <c>S1</c>.</param>
/// <param name="Title">What it is, in our words.</param>
/// <param name="Url">Where it was read.</param>
/// <param name="Date">Date as far as known: <c>2025-11-18</c>, <c>2024-11</c> or null.</param>
/// <param name="Kind">official, official-summary, issuer, media, secondary or seed.</param>
public sealed record Source(string Id, Bilingual Title, string Url, string? Date, string Kind);
