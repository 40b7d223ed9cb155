using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Conversation.Titles;

/// <summary>The thresholds in words: level by level, what holds for every level once, what was not checked, where it is published.</summary>
internal sealed class TitleReport(KnowledgeBase knowledge, TitleWords titles)
{
    public IEnumerable<Bilingual> Describe(TitleAnswers answers)
    {
        var check = TitleAssessor.Assess(answers, knowledge);
        yield return Joined("\n", "\n", [titles[TitlePhrase.Result].With("round", check.Round.Name), .. check.Levels.Select(Line)]);
        var common = check.Levels[0].Thresholds.Where(t => t.Threshold != TitleThreshold.Experience).ToArray();
        if (common.Length > 0) yield return Joined("\n", "\n", [titles[TitlePhrase.EveryLevel], .. common.Select(t => Bullet(t.Words))]);
        yield return Joined("", " ", check.Notes);
        yield return titles[TitlePhrase.Unchecked].With("conditions", Joined("；", "; ", check.Unchecked));
    }

    /// <summary>Where the thresholds are published.</summary>
    public IReadOnlyList<Citation> Citations => knowledge.TitleRound.Citations;

    // The level's own threshold; the others are the same for all and said once.
    private static Bilingual Line(TitleLevelCheck level) =>
        Bullet(Joined("", " ", [level.Summary, .. level.Thresholds.Where(t => t.Threshold == TitleThreshold.Experience).Select(t => t.Words)]));

    private static Bilingual Bullet(Bilingual words) => words.Select(w => "- " + w);

    private static Bilingual Joined(string zh, string en, IEnumerable<Bilingual> parts)
    {
        var list = parts.ToArray();
        return new Bilingual(string.Join(zh, list.Select(p => p.Zh)), string.Join(en, list.Select(p => p.En)));
    }
}
