using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>"What if I were 71?": the differences only, without touching the answers.</summary>
internal sealed class Supposition(KnowledgeBase knowledge, Words words, Facts facts)
{
    public TurnDraft Describe(Answers answers, Utterance heard, DateOnly today)
    {
        var supposed = answers with
        {
            StatedCategories = heard.Categories.Count > 0 ? heard.Categories : answers.StatedCategories,
            Qualifications = heard.Match is { Decision: Decision.Accept } match ? [match.Qualification.Id] : answers.Qualifications,
            Nationality = heard.Nationality ?? answers.Nationality,
            Country = heard.Nationality is null ? answers.Country : heard.Country,
            Age = heard.Age ?? answers.Age,
            Hukou = heard.Hukou ?? answers.Hukou,
        };
        var changes = Differences(Assessor.Assess(answers, knowledge, today), Assessor.Assess(supposed, knowledge, today)).ToArray();
        var named = facts.Changes(answers, supposed);
        if (named.En.Length == 0) named = facts.Of(supposed);
        if (changes.Length == 0) return new TurnDraft().Say(words[Phrase.WhatIfSame].With("facts", named));
        var list = new Bilingual(string.Join("\n", changes.Select(c => "- " + c.Zh)), string.Join("\n", changes.Select(c => "- " + c.En)));
        return new TurnDraft().Say(words[Phrase.WhatIf].With("facts", named)).Say(list).Say(words[Phrase.WhatIfKept]);
    }

    private IEnumerable<Bilingual> Differences(Assessment before, Assessment after) =>
        before.Verdicts.Zip(after.Verdicts)
            .Where(pair => pair.First.Verdict != pair.Second.Verdict)
            .Select(pair => words[Phrase.WhatIfLine]
                .With("title", pair.Second.Measure.Title)
                .With("before", knowledge.Words.Verdicts[pair.First.Verdict])
                .With("after", knowledge.Words.Verdicts[pair.Second.Verdict])
                .With("reason", pair.Second.Reason));
}
