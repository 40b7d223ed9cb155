using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>All verdicts for one applicant, with what they rest on.</summary>
/// <param name="VersionId">Which knowledge was used.</param>
/// <param name="ListVersion">Under which version of the list.</param>
/// <param name="Date">For which day.</param>
/// <param name="Standing">Standing of the certificate; of several, the best known one.</param>
/// <param name="Holdings">Each certificate with its own standing.</param>
/// <param name="Categories">Certificate categories the verdicts rest on; empty when none is known.</param>
/// <param name="Basis">The standing in a sentence.</param>
/// <param name="Verdicts">One per measure, in the order of the data.</param>
/// <param name="IfCategory">When no category is known: measures that would apply under each certificate category.</param>
/// <param name="Steps">What to do next, in order.</param>
public sealed record Assessment(
    string VersionId,
    ListVersion ListVersion,
    DateOnly Date,
    Standing Standing,
    IReadOnlyList<Holding> Holdings,
    IReadOnlyList<Category> Categories,
    Bilingual Basis,
    IReadOnlyList<MeasureVerdict> Verdicts,
    IReadOnlyDictionary<Category, IReadOnlyList<MeasureVerdict>> IfCategory,
    IReadOnlyList<Step> Steps)
{
    private readonly Lazy<IReadOnlyList<AgeChange>> _changes = new([]);

    /// <summary>Birthdays at which a verdict will change, earliest first; empty when the age is not known.</summary>
    public IReadOnlyList<AgeChange> Changes => _changes.Value;

    internal Func<IReadOnlyList<AgeChange>> ChangesFrom
    {
        init => _changes = new(value, LazyThreadSafetyMode.PublicationOnly);
    }
}

/// <summary>The verdict on one measure. Its sentences are written when they are first read: most verdicts of a conversation are only counted.</summary>
/// <param name="Measure">Which measure.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Missing">What an undetermined verdict waits for; empty otherwise.</param>
/// <param name="Change">What would make it apply; null if it does or nothing can.</param>
/// <param name="RestsOn">The certificates that give it, by id.</param>
/// <param name="Unchecked">Conditions we could not check; empty when it does not apply.</param>
/// <param name="Citations">Where this verdict is stated.</param>
public sealed record MeasureVerdict(
    Measure Measure,
    Verdict Verdict,
    IReadOnlyList<Missing> Missing,
    Bilingual? Change,
    IReadOnlyList<string> RestsOn,
    IReadOnlyList<Bilingual> Unchecked,
    IReadOnlyList<Citation> Citations)
{
    private readonly Lazy<Bilingual> _statement = null!;
    private readonly Lazy<Bilingual>? _reason;

    /// <summary>Why, in a sentence that names what it supposes ("If FCCA is still in …").</summary>
    public Bilingual Reason => (_reason ?? _statement).Value;

    /// <summary>The same without the supposition, for a place that states it once for all.</summary>
    public Bilingual Statement => _statement.Value;

    internal Func<Bilingual> StatementFrom
    {
        init => _statement = new(value, LazyThreadSafetyMode.PublicationOnly);
    }

    internal Func<Bilingual> ReasonFrom
    {
        init => _reason = new(value, LazyThreadSafetyMode.PublicationOnly);
    }
}

/// <summary>One certificate of the applicant, or the categories they state.</summary>
/// <param name="Qualification">The certificate; null where only categories were stated or the certificate is unknown to us.</param>
/// <param name="Standing">What is known of it.</param>
/// <param name="Categories">Certificate categories to go by.</param>
/// <param name="Version">The version of the list the categories come from; null where none.</param>
/// <param name="Listings">The evidence.</param>
public sealed record Holding(
    Qualification? Qualification,
    Standing Standing,
    IReadOnlyList<Category> Categories,
    string? Version,
    IReadOnlyList<Listing> Listings);
