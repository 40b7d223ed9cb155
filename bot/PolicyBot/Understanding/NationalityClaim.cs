namespace PolicyBot.Understanding;

/// <summary>What one mention of a region says about a person.</summary>
internal enum NationalityEvidence
{
    /// <summary>Nothing by itself: a certificate's country, or the bare answer to a question.</summary>
    Bare,

    /// <summary>Never a nationality: a language, a company, a degree.</summary>
    Thing,

    /// <summary>Lives, works, was born there.</summary>
    Residence,

    /// <summary>May stay there for good.</summary>
    GreenCard,

    /// <summary>Is of that nationality.</summary>
    Person,
}

/// <summary>One mention of a region with what it says. No codes: foreign without a country, or a green card of nowhere.</summary>
internal sealed record NationalityClaim(TextSpan Span, IReadOnlyList<string> Codes, NationalityEvidence Evidence)
{
    public RegionMention? Mention { get; init; }

    public Subject Subject { get; init; }

    /// <summary>"not British", 不是英国.</summary>
    public bool Negated { get; init; }

    /// <summary>"originally from Ghana", "British by birth": what was, beside what is.</summary>
    public bool Once { get; init; }

    /// <summary>"I'd use the Irish one", 用德国护照来: settles which of several.</summary>
    public bool Uses { get; init; }

    /// <summary>"now Dutch", 现在是荷兰籍.</summary>
    public bool Now { get; init; }
}
