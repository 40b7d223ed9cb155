namespace PolicyBot.Understanding;

/// <summary>One statement of an age found in a text, before it is weighed against the others.</summary>
internal sealed record AgeClaim(TextSpan Span, int Value)
{
    public AgeDoubt? Doubt { get; init; }

    public IReadOnlyList<int> Candidates { get; init; } = [];

    public AgeNotes Notes { get; init; }

    public SubjectHit Subject { get; init; }

    /// <summary>"not 65": said only to be denied.</summary>
    public bool Negated { get; init; }

    /// <summary>A number with nothing around it that makes it an age.</summary>
    public bool Bare { get; init; }

    /// <summary>周岁, 实岁: completed years, said so.</summary>
    public bool Exact { get; init; }

    /// <summary>"now 52", 现在五十二: the age of today beside those of other times.</summary>
    public bool Present { get; init; }

    /// <summary>Distinguishes claims that say the same.</summary>
    public bool SameAs(AgeClaim other) => Value == other.Value && Doubt == other.Doubt;
}
