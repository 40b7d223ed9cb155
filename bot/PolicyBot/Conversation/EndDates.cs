using System.Globalization;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>"When does that end for me?": the birthdays ahead, the terms a source states, and what nobody has said.</summary>
internal sealed class EndDates(KnowledgeBase knowledge, Words words)
{
    /// <summary>The topic of <c>answers.yaml</c> that asks it; its own answer is for somebody without a result.</summary>
    internal const string Topic = "when-does-it-end";

    /// <summary>The answer for one person; null where nothing is theirs that could end.</summary>
    public (Bilingual[] Said, Citation[] Sources)? For(Answers answers, DateOnly today)
    {
        var assessment = Assessor.Assess(answers, knowledge, today);
        var open = assessment.Verdicts.Where(v => v.Verdict != Verdict.DoesNotApply).ToArray();
        if (open.Length == 0) return null;
        var termed = open.Where(v => v.Measure.Term is not null).ToArray();
        Bilingual[] supposing = assessment.Standing == Standing.Listed ? [] : [words[Phrase.EndsIf]];
        Bilingual[] said = [.. supposing, .. Ages(answers, assessment, open), .. Terms(termed), words[Phrase.EndsRest]];
        var rest = knowledge.Topics.Single(t => t.Id == Topic).Citations;
        return (said, [.. assessment.Changes.SelectMany(c => c.Citations), .. termed.SelectMany(v => v.Citations), .. rest]);
    }

    private IEnumerable<Bilingual> Ages(Answers answers, Assessment assessment, MeasureVerdict[] open)
    {
        if (answers.Age is not null) return assessment.Changes.Count > 0 ? assessment.Changes.Select(c => c.Words) : [words[Phrase.EndsNoBirthday]];
        var last = open.SelectMany(v => v.Measure.Predicates).OfType<AgePredicate>().Where(p => p.To < int.MaxValue).Select(p => p.To).DefaultIfEmpty().Max();
        return last == 0 ? [] : [words[Phrase.EndsAgeUnknown].With("age", (last + 1).ToString(CultureInfo.InvariantCulture))];
    }

    private IEnumerable<Bilingual> Terms(MeasureVerdict[] termed) => termed
        .GroupBy(v => v.Measure.ArticleOnly ? Phrase.EndsTermsArticle : Phrase.EndsTerms).OrderBy(g => g.Key == Phrase.EndsTermsArticle)
        .Select(g => words[g.Key].With("titles", new Bilingual(
            string.Join("；", g.Select(v => v.Measure.Title.Zh)), string.Join("; ", g.Select(v => v.Measure.Title.En)))));
}
