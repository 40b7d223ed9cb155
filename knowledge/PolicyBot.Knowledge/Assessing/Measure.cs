using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>One thing the policy offers; one entry of <c>measures.yaml</c>.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Categories">Certificate categories whose holders get it.</param>
/// <param name="Versions">Versions of the list for which a source attests it.</param>
/// <param name="Term">Longest validity of the document it gives, in years; null where no source states one.</param>
/// <param name="Names">What people call it in a message, in either language.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Predicates">What we check, in the order reasons are given.</param>
/// <param name="Applies">What is said when it applies; the first whose condition holds.</param>
/// <param name="Doubt">Set where sources disagree about holders of certificate categories C or D only.</param>
/// <param name="Unchecked">Conditions we state and cannot check.</param>
/// <param name="Citations">Where the measure is stated.</param>
public sealed record Measure(
    string Id,
    IReadOnlyList<Category> Categories,
    IReadOnlyList<string> Versions,
    int? Term,
    IReadOnlyList<string> Names,
    Bilingual Title,
    IReadOnlyList<Predicate> Predicates,
    IReadOnlyList<AppliesText> Applies,
    Doubt? Doubt,
    IReadOnlyList<Bilingual> Unchecked,
    IReadOnlyList<Citation> Citations)
{
    /// <summary>The source that has no official confirmation (dossier §2.2).</summary>
    private const string Article = "ARTICLE";

    /// <summary>True when the article comes first among its sources: nothing official says it.</summary>
    public bool ArticleOnly => Citations[0].Source.Id == Article;
}

/// <summary>What is said when a measure applies.</summary>
/// <param name="Below">Only under this age; null for everyone.</param>
/// <param name="Words">The sentence; may hold <c>{age}</c>.</param>
public sealed record AppliesText(int? Below, Bilingual Words);

/// <summary>A disagreement of sources that keeps a verdict open.</summary>
public sealed record Doubt(Bilingual Words, IReadOnlyList<Citation> Citations);
