namespace PolicyBot.Understanding;

/// <summary>The way back to a case looked at before.</summary>
/// <param name="Place">1-based place among the cases so far; null when the person is named instead.</param>
/// <param name="Span">Where the message says so.</param>
public sealed record CaseReturn(int? Place, TextSpan Span)
{
    /// <summary>The person named, as far as known.</summary>
    public Person? Person { get; init; }
}
