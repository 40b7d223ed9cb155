using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>Works out which measures apply. Pure: the same answers, knowledge and date give the same assessment, byte for byte.</summary>
public static class Assessor
{
    /// <summary>Assesses an applicant for a day.</summary>
    /// <param name="answers">What the applicant said; must name a certificate, a category, or an unrecognised certificate.</param>
    /// <param name="knowledge">What we know.</param>
    /// <param name="date">The day the assessment is made for.</param>
    /// <param name="version">The version of the list to go by; by default the one in force on <paramref name="date"/>.</param>
    /// <exception cref="ArgumentException">Nothing to assess.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No version was in force on that day, or the version was not yet.</exception>
    public static Assessment Assess(Answers answers, KnowledgeBase knowledge, DateOnly date, ListVersion? version = null)
    {
        if (!answers.HasCertificate) throw new ArgumentException("Name a qualification or a certificate category to assess.", nameof(answers));
        if (version is not null && date < version.InForceFrom)
        {
            throw new ArgumentOutOfRangeException(nameof(date), $"Version {version.Version} was not in force on {date:yyyy-MM-dd}; it dates from {version.InForceFrom:yyyy-MM-dd}.");
        }

        version ??= knowledge.Versions.InForceOn(date);
        // The country is shown beside an assessment; it changes nothing in it.
        answers = answers with { Country = null };
        return knowledge.Assessments.GetOrMake(new(answers, date, version.Version), (knowledge, version), static (key, a) => Make(key.Answers, a.knowledge, key.Date, a.version));
    }

    private static Assessment Make(Answers answers, KnowledgeBase knowledge, DateOnly date, ListVersion version)
    {
        var holdings = Holdings.Of(answers, knowledge, version);
        var judge = new MeasureJudge(answers, knowledge, version);
        var verdicts = knowledge.Measures.Select(m => judge.Judge(m, holdings)).ToArray();
        var categories = holdings.SelectMany(h => h.Categories).Distinct().Order().ToArray();
        var lead = Lead(holdings);
        return new Assessment(
            knowledge.VersionId,
            version,
            date,
            lead.Standing,
            holdings,
            categories,
            Basis(lead, holdings, knowledge, version),
            verdicts,
            categories.Length > 0 || lead.Standing == Standing.NotListed ? new Dictionary<Category, IReadOnlyList<MeasureVerdict>>() : PerCategory(judge, knowledge),
            StepsFor(answers, lead.Standing, verdicts, knowledge))
        {
            ChangesFrom = () => AgeChanges.Of(answers, knowledge, version),
        };
    }

    /// <summary>The holding that says most: a known category beats an unknown one.</summary>
    private static Holding Lead(IReadOnlyList<Holding> holdings) => holdings.MinBy(h => h.Standing)!;

    private static Bilingual Basis(Holding lead, IReadOnlyList<Holding> holdings, KnowledgeBase knowledge, ListVersion version)
    {
        var first = Fill(knowledge.Words.Standing[lead.Standing], lead);
        var others = holdings.Where(h => h != lead).Select(h => Fill(knowledge.Words.Also[h.Standing], h)).ToArray();
        return new Bilingual(first.Zh + string.Concat(others.Select(o => o.Zh)), string.Join(" ", others.Select(o => o.En).Prepend(first.En)));

        Bilingual Fill(Bilingual words, Holding holding) => words
            .With("certificate", holding.Qualification?.ShortName ?? "")
            .With("categories", Phrases.Categories(holding.Categories))
            .With("version", holding.Version ?? version.Version);
    }

    private static Dictionary<Category, IReadOnlyList<MeasureVerdict>> PerCategory(MeasureJudge judge, KnowledgeBase knowledge) =>
        Enum.GetValues<Category>().ToDictionary(
            category => category,
            category => (IReadOnlyList<MeasureVerdict>)[.. knowledge.Measures
                .Select(m => judge.Judge(m, [new Holding(null, Standing.StatedByApplicant, [category], null, [])]))
                .Where(v => v.Verdict != Verdict.DoesNotApply)]);

    private static Step[] StepsFor(Answers answers, Standing standing, MeasureVerdict[] verdicts, KnowledgeBase knowledge)
    {
        // While the certificate category itself is open, the step is to find it; papers for every conceivable measure would bury that.
        var open = verdicts.Where(v => v.Verdict != Verdict.DoesNotApply && !v.Missing.Contains(Missing.Category)).Select(v => v.Measure.Id).ToHashSet();
        var shown = knowledge.Steps.Where(s =>
            (s.Nationalities.Count == 0 || (answers.Nationality is { } group && s.Nationalities.Contains(group)))
            && (s.Measures.Count == 0 || s.Measures.Any(open.Contains))
            && (s.AgeFrom is null || answers.Age is null || answers.Age >= s.AgeFrom)
            && (s.Standings.Count == 0 || s.Standings.Contains(standing))).ToArray();
        var replaced = shown.SelectMany(s => s.Replaces).ToHashSet();
        return [.. shown.Where(s => !replaced.Contains(s.Id))];
    }
}
