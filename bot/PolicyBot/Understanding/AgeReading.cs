namespace PolicyBot.Understanding;

/// <summary>The age a message states.</summary>
public sealed record AgeReading
{
    /// <summary>No age.</summary>
    public static readonly AgeReading None = new();

    /// <summary>What reading came to; the other members follow from it.</summary>
    public AgeKind Kind { get; init; }

    /// <summary>Completed years, 1 to 120; only with <see cref="AgeKind.Age"/>.</summary>
    public int? Age { get; init; }

    /// <summary>Why to ask; only with <see cref="AgeKind.Ambiguous"/>.</summary>
    public AgeDoubt? Doubt { get; init; }

    /// <summary>Ages it may be, ascending, as far as known: the two around an unknown birthday, the bounds of a range.</summary>
    public IReadOnlyList<int> Candidates { get; init; } = [];

    /// <summary>The impossible number; only with <see cref="AgeKind.OutOfRange"/>. 0 for "3 months old".</summary>
    public int? Number { get; init; }

    /// <summary>What else was said about it.</summary>
    public AgeNotes Notes { get; init; }

    /// <summary>Whose age it is.</summary>
    public Subject Subject { get; init; }

    /// <summary>The words it was read from.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Every stretch that speaks of an age, also of other people and of ages denied, in order.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];
}
