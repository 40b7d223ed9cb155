using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge;

/// <summary>Everything the product knows, loaded once, verified and immutable.</summary>
public sealed class KnowledgeBase
{
    /// <summary>Latest list version, date of the data and content hash, e.g. <c>3.0+2026-11-23+9f2c41d0a1b2</c>. Part of every assessment.</summary>
    public required string VersionId { get; init; }

    /// <summary>The day on which the data were last checked as a whole, as <c>assessment.yaml</c> says.</summary>
    public DateOnly DataDate { get; init; }

    /// <summary>Every qualification we can recognise.</summary>
    public required IReadOnlyDictionary<string, Qualification> Qualifications { get; init; }

    /// <summary>Bodies that issue them.</summary>
    public required IReadOnlyDictionary<string, Issuer> Issuers { get; init; }

    /// <summary>Things the list is not for.</summary>
    public required IReadOnlyList<OutsideItem> Outside { get; init; }

    /// <summary>Evidence of listings, by qualification id.</summary>
    public required ILookup<string, Listing> Listings { get; init; }

    /// <summary>Editions of the list.</summary>
    public required ListVersions Versions { get; init; }

    /// <summary>The measures in the order they are shown.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Sentences for birthdays that change a verdict.</summary>
    public required IReadOnlyList<AgeChangeWords> AgeChangeWords { get; init; }

    /// <summary>Thresholds for professional titles.</summary>
    public required TitleRound TitleRound { get; init; }

    /// <summary>Next steps in the order they are shown.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Questions and answers.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>How questions are worded, for finding their topic.</summary>
    public QuestionWords QuestionWords { get; init; } = QuestionWords.None;

    /// <summary>Countries and regions by code.</summary>
    public required IReadOnlyDictionary<string, Region> Regions { get; init; }

    /// <summary>Sources by id.</summary>
    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    /// <summary>Words the matcher needs: levels, exam talk, noise.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Sentences of assessments that do not belong to one measure.</summary>
    public required AssessmentWords Words { get; init; }

    /// <summary>Assessments made last: one turn needs the same one several times, and many people give the same answers.</summary>
    internal Memo<AssessmentKey, Assessment> Assessments { get; } = new(500);
}
