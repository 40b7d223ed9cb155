using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Says back what was taken, so that a mistake is seen at once.</summary>
internal sealed class Echo(Words words, Facts facts)
{
    /// <summary>Says the difference between two sets of answers: taken, corrected, added or removed.</summary>
    public void Say(Answers before, Answers after, TurnDraft draft)
    {
        var gone = before.Qualifications.Except(after.Qualifications).Any();
        var corrected = gone
            || (before.Age is not null && before.Age != after.Age)
            || (before.Hukou is not null && before.Hukou != after.Hukou)
            || (before.StatedCategories.Count > 0 && !before.StatedCategories.SequenceEqual(after.StatedCategories))
            || (before.Nationality is not null && (before.Nationality != after.Nationality || before.Country != after.Country));
        var added = !gone && before.Qualifications.Count > 0 && after.Qualifications.Count > before.Qualifications.Count;
        var changes = facts.Changes(before, after);
        if (added) draft.Say(words[Phrase.Added].With("facts", changes).With("all", facts.Of(after with { Nationality = null, Age = null, Hukou = null, StatedCategories = [] })));
        else if (changes.En.Length == 0) draft.Say(words[Phrase.Removed].With("facts", facts.Removed(before, after)));
        else draft.Say(words[corrected ? Phrase.Changed : Phrase.Understood].With("facts", changes));
        if (after.Qualifications.Except(before.Qualifications).Any()) draft.Say(words[Phrase.Undo]);
    }
}
