namespace PolicyBot.Understanding;

/// <summary>A stretch of the text that was read, in UTF-16 units, so that the caller can take the recognised words out.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="Length">Number of units; 0 when nothing was read.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index just behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>True when the two share a unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
