using System.Globalization;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Conversation.Titles;

/// <summary>Which question about titles comes next, and how it is put.</summary>
internal sealed class TitleQuestions(KnowledgeBase knowledge, Words words, TitleWords titles)
{
    private static readonly TitleMissing[] Order =
        [TitleMissing.Education, TitleMissing.Years, TitleMissing.YearsInShanghai, TitleMissing.ScienceOrEngineeringDegree, TitleMissing.Series];

    /// <summary>The first threshold answer that is missing and was not asked yet; null when the result can be given.</summary>
    public TitleMissing? Next(TitleTalk talk)
    {
        var missing = TitleAssessor.Assess(talk.Answers, knowledge).Levels.SelectMany(l => l.Thresholds).SelectMany(t => t.Missing).ToHashSet();
        // Without a degree in the field the kind of title decides; otherwise nothing hangs on it.
        if (talk.Answers.ScienceOrEngineeringDegree != false) missing.Remove(TitleMissing.Series);
        var open = Order.Where(q => missing.Contains(q) && !talk.Done.Contains(q)).ToArray();
        return open.Length > 0 ? open[0] : null;
    }

    /// <summary>The words of a question and the buttons that answer it.</summary>
    public (Bilingual Text, IReadOnlyList<Bilingual> Buttons) Ask(TitleMissing question) => question switch
    {
        TitleMissing.Education => (titles[TitlePhrase.AskEducation],
            Buttons(TitlePhrase.EducationBelow, TitlePhrase.EducationBachelor, TitlePhrase.EducationSecond, TitlePhrase.EducationMaster, TitlePhrase.EducationDoctorate)),
        TitleMissing.Years => (titles[TitlePhrase.AskYears].With("date", Until), Buttons()),
        TitleMissing.YearsInShanghai => (titles[TitlePhrase.AskYearsInShanghai], Buttons(TitlePhrase.UnderOneYear, TitlePhrase.OneYearOrMore)),
        TitleMissing.ScienceOrEngineeringDegree => (titles[TitlePhrase.AskScienceOrEngineeringDegree], Buttons(TitlePhrase.Science, TitlePhrase.NotScience)),
        _ => (titles[TitlePhrase.AskSeries], Buttons(TitlePhrase.Engineering, TitlePhrase.Accounting)),
    };

    private Bilingual Until => new(
        knowledge.TitleRound.ExperienceUntil.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture),
        knowledge.TitleRound.ExperienceUntil.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    private Bilingual[] Buttons(params TitlePhrase[] phrases) => [.. phrases.Select(p => titles[p]), words[Phrase.Skip]];
}
