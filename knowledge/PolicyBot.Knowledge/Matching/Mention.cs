namespace PolicyBot.Knowledge.Matching;

/// <summary>What a phrase of the lexicon stands for.</summary>
internal enum MentionKind
{
    Certificate,
    Outside,
    Issuer,
    Region,
    Level,
    Exam,

    /// <summary>About the person, not the certificate: 美国人, US citizen.</summary>
    Person,
    Noise,

    /// <summary>What follows is denied: "not a", 没有.</summary>
    Negation,

    /// <summary>What follows is no longer denied: "but", 而是.</summary>
    Contrast,

    /// <summary>Beside a name it says that the certificate itself is not held, or no more: "similar to", 培训, "expired".</summary>
    Doubt,
}

/// <summary>How strongly a phrase stands for a certificate, strongest first.</summary>
internal enum FormKind
{
    Name,
    Alias,
    Acronym,

    /// <summary>A name without its "certificate" at the end.</summary>
    Short,

    /// <summary>A name without the country, grade or issuer in brackets: shared by nature.</summary>
    Base,

    /// <summary>A name without the country word people put in front: counts only where no better name is meant.</summary>
    Loose,

    /// <summary>Somebody else's title used to explain this one ("German CPA"): enough to ask, never to accept.</summary>
    Borrowed,
    None,
}

/// <summary>One meaning of a phrase in the lexicon.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Qualification, outside item, issuer, region or level id.</param>
/// <param name="Form">For certificates: which kind of name.</param>
/// <param name="Phrase">The phrase as the data write it, for evidence.</param>
internal sealed record Meaning(MentionKind Kind, string Id, FormKind Form, string Phrase);

/// <summary>A stretch of a text with what it may mean.</summary>
/// <param name="Start">First unit.</param>
/// <param name="Length">Number of units.</param>
/// <param name="First">The first unit itself.</param>
/// <param name="Meanings">All meanings of exactly this stretch.</param>
internal sealed record Mention(int Start, int Length, Unit First, IReadOnlyList<Meaning> Meanings)
{
    public int End => Start + Length;

    public bool Is(MentionKind kind)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning.Kind == kind) return true;
        }

        return false;
    }
}
