using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>"What if I were 71?": the differences only, without touching the answers.</summary>
internal sealed class Supposition(KnowledgeBase knowledge, Words words, Facts facts)
{
    // Reasons are worth reading while there are few of them.
    private const int Explained = 3;

    /// <summary>Says what would change; null when nothing in the message can be supposed.</summary>
    public Bilingual[] Describe(ConversationState state, Utterance heard, DateOnly today)
    {
        if (heard.Certificates is { Named.Count: 0, Open.Count: > 0 }) return [words[Phrase.WhatIfWhich].With("certificates", Listed(heard.Certificates.Open[0].Ids))];
        return Describe(state.Answers, Supposed(state.Answers, heard), today);
    }

    /// <summary>Says what would change under other answers.</summary>
    public Bilingual[] Describe(Answers answers, Answers supposed, DateOnly today)
    {
        var named = facts.Changes(answers, supposed, told: false);
        if (named.En.Length == 0) return [words[Phrase.WhatIfKnown].With("facts", facts.Of(answers))];
        var (before, after) = (Assessor.Assess(answers, knowledge, today), Assessor.Assess(supposed, knowledge, today));
        var changes = before.Verdicts.Zip(after.Verdicts).Where(p => p.First.Verdict != p.Second.Verdict).ToArray();
        if (changes.Length == 0) return [words[Phrase.WhatIfSame].With("facts", named), words[Phrase.WhatIfKept]];
        var other = !supposed.Qualifications.SequenceEqual(answers.Qualifications);
        var lines = changes.GroupBy(p => (p.First.Verdict, p.Second.Verdict)).SelectMany(g => Lines([.. g], explain: !other)).ToArray();
        var list = new Bilingual(string.Join("\n", lines.Select(l => "- " + l.Zh)), string.Join("\n", lines.Select(l => "- " + l.En)));
        if (other && after.Standing == Standing.Unconfirmed) return [words[Phrase.WhatIfUnconfirmed].With("facts", named), list, words[Phrase.WhatIfKept]];
        Bilingual[] said = [words[Phrase.WhatIf].With("facts", named), list, words[Phrase.WhatIfKept]];
        return other ? [after.Basis, .. said] : said;
    }

    private static Answers Supposed(Answers answers, Utterance heard)
    {
        var personal = AnswerTaker.Personal(answers, heard);
        var named = heard.Certificates.Named;
        if (named.Count == 0) return heard.Categories.Count > 0 ? personal with { StatedCategories = heard.Categories } : personal;
        return personal with
        {
            Qualifications = heard.Additional ? [.. answers.Qualifications.Union(named)] : named,
            Unrecognised = false,
            StatedCategories = heard.Categories,
        };
    }

    private IEnumerable<Bilingual> Lines((MeasureVerdict First, MeasureVerdict Second)[] changes, bool explain)
    {
        if (explain && changes.Length <= Explained)
        {
            return changes.Select(c => words[Phrase.WhatIfLine]
                .With("title", c.Second.Measure.Title)
                .With("before", knowledge.Words.Verdicts[c.First.Verdict])
                .With("after", knowledge.Words.Verdicts[c.Second.Verdict])
                .With("reason", c.Second.Reason));
        }

        var titles = changes.Select(c => c.Second.Measure.Title).ToArray();
        return [words[Phrase.WhatIfGroup]
            .With("before", knowledge.Words.Verdicts[changes[0].First.Verdict])
            .With("after", knowledge.Words.Verdicts[changes[0].Second.Verdict])
            .With("titles", new Bilingual(string.Join("；", titles.Select(t => t.Zh)), string.Join("; ", titles.Select(t => t.En))))];
    }

    private Bilingual Listed(IReadOnlyList<string> ids)
    {
        var names = ids.Select(facts.WithIssuer).ToArray();
        return new Bilingual(string.Join("；", names.Select(n => n.Zh)), string.Join("; ", names.Select(n => n.En)));
    }
}
