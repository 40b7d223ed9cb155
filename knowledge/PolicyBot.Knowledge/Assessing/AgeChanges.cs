using System.Globalization;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>Finds the birthdays that change a verdict: "the relaxed limit covers you until you turn 71". Pure.</summary>
public static class AgeChanges
{
    /// <summary>The coming changes, earliest first; none when the age is not known, because then the verdicts themselves name the bounds.</summary>
    /// <param name="answers">What the applicant said; must name a certificate.</param>
    /// <param name="knowledge">What we know.</param>
    /// <param name="version">The version of the list to go by; its rules are taken to stay as they are.</param>
    public static IReadOnlyList<AgeChange> Of(Answers answers, KnowledgeBase knowledge, ListVersion version)
    {
        if (answers.Age is not { } now || !answers.HasCertificate) return [];
        var holdings = Holdings.Of(answers, knowledge, version);
        var changes =
            from measure in knowledge.Measures
            from age in Bounds(measure).Where(bound => bound > now)
            let before = At(age - 1, measure)
            let after = At(age, measure)
            where before.Verdict != after.Verdict
            let kind = KindOf(before.Verdict, after.Verdict)
            select new AgeChange(measure, age, kind, Words(knowledge, measure, kind, age), CitationsOf(measure, age));
        return [.. changes.OrderBy(c => c.Age)];

        MeasureVerdict At(int age, Measure measure) => new MeasureJudge(answers with { Age = age }, knowledge, version).Judge(measure, holdings);
    }

    /// <summary>A verdict can change only where an age condition begins or has just ended.</summary>
    private static IEnumerable<int> Bounds(Measure measure) => measure.Predicates.OfType<AgePredicate>()
        .SelectMany(p => p.To == int.MaxValue ? new[] { p.From } : [p.From, p.To + 1])
        .Distinct();

    private static AgeChangeKind KindOf(Verdict before, Verdict after) => (before, after) switch
    {
        (Verdict.Applies, _) => AgeChangeKind.Ends,
        (_, Verdict.Applies) => AgeChangeKind.Begins,
        (Verdict.Undetermined, _) => AgeChangeKind.MayEnd,
        _ => AgeChangeKind.MayBegin,
    };

    private static Bilingual Words(KnowledgeBase knowledge, Measure measure, AgeChangeKind kind, int age) => knowledge.AgeChangeWords
        .Where(w => w.Kind == kind && (w.MeasureId is null || w.MeasureId == measure.Id))
        .MaxBy(w => w.MeasureId is not null)!.Words
        .With("measure", measure.Title)
        .With("age", age.ToString(CultureInfo.InvariantCulture));

    private static IReadOnlyList<Citation> CitationsOf(Measure measure, int age) =>
        measure.Predicates.OfType<AgePredicate>().First(p => p.From == age || p.To == age - 1) is { Citations.Count: > 0 } predicate ? predicate.Citations : measure.Citations;
}
