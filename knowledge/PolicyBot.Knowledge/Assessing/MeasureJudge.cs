using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>Judges one measure after another for the same applicant and version of the list.</summary>
internal sealed class MeasureJudge(Answers answers, KnowledgeBase knowledge, ListVersion version)
{
    private IReadOnlyDictionary<string, Bilingual> Reasons => knowledge.Words.Reasons;

    /// <summary>One failing condition decides, then whatever is missing, else the measure applies.</summary>
    public MeasureVerdict Judge(Measure measure, IReadOnlyList<Holding> holdings)
    {
        var failing = measure.Predicates.FirstOrDefault(p => p.Holds(answers) == false);
        if (failing is not null) return No(measure, () => Fill(failing.Otherwise), failing.Change, CitationsOf(failing, measure));

        var giving = holdings.Where(h => h.Categories.Any(measure.Categories.Contains)).ToArray();
        var categoryOpen = giving.Length == 0 && holdings.Any(h => h.Standing is Standing.Unconfirmed or Standing.Unrecognised);
        var doubtful = giving.Length == 0 && !categoryOpen && measure.Doubt is not null && holdings.Any(h => h.Categories.Count > 0);
        if (giving.Length == 0 && !categoryOpen && !doubtful) return No(measure, () => OtherCategory(measure, holdings), null, measure.Citations);

        if (!measure.Versions.Contains(version.Version)) return VersionVerdict(measure);

        var missing = measure.Predicates.Where(p => p.Holds(answers) is null).ToArray();
        var waits = missing.Select(p => p.Needs).ToList();
        if (categoryOpen) waits.Add(Missing.Category);
        if (doubtful) waits.Add(Missing.Source);
        if (waits.Count > 0)
        {
            var citations = missing.Length > 0 ? CitationsOf(missing[0], measure) : doubtful ? measure.Doubt!.Citations : measure.Citations;
            return new MeasureVerdict(measure, Verdict.Undetermined, waits, null, Ids(holdings), measure.Unchecked, citations)
            {
                StatementFrom = () => Fill(missing.Length > 0 ? missing[0].Unknown
                    : doubtful ? measure.Doubt!.Words
                    : Reasons["categoryUnknown"].With("needed", Phrases.AnyCategory(measure.Categories))),
            };
        }

        Bilingual Statement() => Fill(measure.Applies.First(a => a.Below is null || answers.Age < a.Below).Words);
        return new MeasureVerdict(measure, Verdict.Applies, [], null, Ids(giving), measure.Unchecked, measure.Citations)
        {
            StatementFrom = Statement,
            ReasonFrom = () => Supposing(giving.MinBy(h => h.Standing)!, measure, Statement()),
        };
    }

    private MeasureVerdict VersionVerdict(Measure measure)
    {
        // Certificate category D is new in 3.0 (S3, S9, dossier §8.4): before it the measure did not exist, which is more than not knowing.
        var first = knowledge.Versions.Find(measure.Versions[0])!;
        var didNotExist = measure.Categories is [Category.D] && version.InForceFrom < first.InForceFrom;
        Bilingual Reason() => Reasons[didNotExist ? "versionBefore" : "versionUnknown"].With("version", version.Version);
        return didNotExist
            ? No(measure, Reason, null, measure.Citations)
            : new MeasureVerdict(measure, Verdict.Undetermined, [Missing.Source], null, [], measure.Unchecked, measure.Citations) { StatementFrom = Reason };
    }

    private Bilingual OtherCategory(Measure measure, IReadOnlyList<Holding> holdings)
    {
        var needed = Phrases.Categories(measure.Categories);
        var held = holdings.SelectMany(h => h.Categories).Distinct().ToArray();
        // Several certificates: the weakest ground is named, so that nothing is claimed which holds for one of them only.
        var key = holdings.Where(h => h.Categories.Count > 0).Select(h => h.Standing).DefaultIfEmpty().Max() switch
        {
            Standing.ListedBefore => "otherCategoryBefore",
            Standing.StatedByApplicant => "otherCategoryStated",
            _ => "otherCategory",
        };
        return held.Length > 0
            ? Reasons[key].With("needed", needed).With("categories", Phrases.Categories(held))
            : Reasons["notListed"].With("needed", needed).With("version", version.Version).With("certificate", holdings[0].Qualification?.ShortName ?? "");
    }

    private Bilingual Supposing(Holding holding, Measure measure, Bilingual reason)
    {
        var key = holding.Standing switch
        {
            Standing.ListedBefore => "ifStillListed",
            Standing.StatedByApplicant => "ifAsStated",
            _ => null,
        };
        if (key is null) return reason;
        Category[] categories = [.. holding.Categories.Where(measure.Categories.Contains)];
        return Reasons[key]
            .With("certificate", holding.Qualification?.ShortName ?? "")
            .With("categories", holding.Standing == Standing.ListedBefore ? Phrases.AnyCategory(categories) : Phrases.Categories(categories))
            .With("reason", reason);
    }

    private Bilingual Fill(Bilingual words) => words
        .With("age", answers.Age?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "")
        .With("group", answers.Nationality is { } group ? knowledge.Words.Groups[group] : default);

    private static MeasureVerdict No(Measure measure, Func<Bilingual> reason, Bilingual? change, IReadOnlyList<Citation> citations) =>
        new(measure, Verdict.DoesNotApply, [], change, [], [], citations) { StatementFrom = reason };

    private static IReadOnlyList<Citation> CitationsOf(Predicate predicate, Measure measure) =>
        predicate.Citations.Count > 0 ? predicate.Citations : measure.Citations;

    private static string[] Ids(IEnumerable<Holding> holdings) => [.. holdings.Where(h => h.Qualification is not null).Select(h => h.Qualification!.Id)];
}
