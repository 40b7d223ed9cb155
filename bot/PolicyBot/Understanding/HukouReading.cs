namespace PolicyBot.Understanding;

/// <summary>Where a message says the household is registered.</summary>
public sealed record HukouReading
{
    /// <summary>Nothing said about it.</summary>
    public static readonly HukouReading None = new();

    /// <summary>Shanghai, elsewhere on the mainland, or null when it was not said.</summary>
    public Knowledge.Assessing.Hukou? Hukou { get; init; }

    /// <summary>True when something beside the place was said where the place was asked for: 农村户口, an address.</summary>
    public bool Beside { get; init; }

    /// <summary>Whose it is.</summary>
    public Subject Subject { get; init; }

    /// <summary>The words it was read from.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The same as a list; empty when nothing was said.</summary>
    public IReadOnlyList<TextSpan> Spans => Hukou is null ? [] : [Span];
}
