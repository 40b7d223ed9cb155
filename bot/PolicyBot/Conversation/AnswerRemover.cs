using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Takes answers out again: those said to be wrong, those taken back, the last one after a bare "no".</summary>
internal sealed class AnswerRemover(Words words, Facts facts)
{
    /// <summary>True when a message says that the answer taken last is wrong.</summary>
    /// <remarks>A bare "no" after an echo: a false accept must be one word away from undone.</remarks>
    public static bool IsUndone(ConversationState state, Utterance heard) =>
        (heard.OnlyNo || (heard.NoneOfThese && state.ChosenFrom.Count > 1)) && state.JustTaken && state.History.Count > 0
        && heard is { HasAnswer: false, Doubt: null, Topic: null, Refused.Count: 0, IsQuestion: false };

    /// <summary>"The age is wrong": it is taken out, and asked for again; null when nothing of the kind is held.</summary>
    public ConversationState? Clear(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (heard.Wrong is not { } wrong || Without(state.Answers, wrong) is var rest && rest.SameAs(state.Answers)) return null;
        var cleared = state.With(rest);
        draft.Say(facts.Undone(state.Now, cleared.Now)).Handled = true;
        return cleared.NothingOffered() with { JustTaken = false, RegionInDoubt = null };
    }

    /// <summary>"Take back the age": it is held no longer, not even to go back to, and not asked for again.</summary>
    public ConversationState TakeBack(ConversationState state, Retraction retraction, TurnDraft draft)
    {
        var answers = Without(state.Answers, retraction);
        var removed = !answers.SameAs(state.Answers);
        var open = retraction.Fields.Where(f => f != Awaiting.Certificate).ToArray();
        var next = state.With(state.Now with { Answers = answers, Skipped = [.. state.Skipped.Union(open)] });
        draft.Say(removed ? words[Phrase.TakenBack].With("facts", Names(retraction)) : words[Phrase.Skipped]).Handled = true;
        if (retraction.Category && removed) draft.Say(words[Phrase.TwoAlphabets]);
        return next with
        {
            History = [.. next.History.Select(m => m.Person == state.Person ? m with { Answers = Without(m.Answers, retraction) } : m)],
            ResultChanged = state.ResultChanged || removed,
            TakenBack = true,
        };
    }

    /// <summary>The moment before the last answer.</summary>
    public ConversationState Undo(ConversationState state, TurnDraft draft)
    {
        var earlier = state.Before();
        if (state.ChosenFrom.Count > 1)
        {
            // A choice taken back is offered again, without the one it was not and without an earlier pick.
            var others = earlier.Answers with { Qualifications = [.. earlier.Answers.Qualifications.Except(state.ChosenFrom)] };
            earlier = earlier with { Answers = others, Offered = [.. state.ChosenFrom.Except(state.Answers.Qualifications)] };
        }

        draft.Say(facts.Undone(state.Now, earlier.Now)).Handled = true;
        return earlier with { JustTaken = false, RegionInDoubt = null, Declined = [.. state.Declined.Union(state.Answers.Qualifications.Except(earlier.Answers.Qualifications))] };
    }

    private static Answers Without(Answers answers, Retraction retraction)
    {
        var rest = retraction.Fields.Aggregate(answers, Without);
        return retraction.Category ? rest with { StatedCategories = [] } : rest;
    }

    private static Answers Without(Answers answers, Awaiting field) => field switch
    {
        Awaiting.Age => answers with { Age = null },
        Awaiting.Hukou => answers with { Hukou = null },
        Awaiting.Nationality => answers with { Nationality = null, Country = null },
        Awaiting.Certificate => answers with { Qualifications = [], StatedCategories = [], Unrecognised = false },
        _ => answers,
    };

    private Bilingual Names(Retraction retraction)
    {
        var names = retraction.Fields.Select(f => words[f switch
        {
            Awaiting.Age => Phrase.FieldAge,
            Awaiting.Hukou => Phrase.FieldHukou,
            Awaiting.Nationality => Phrase.FieldNationality,
            _ => Phrase.FieldCertificate,
        }]).ToList();
        if (retraction.Category) names.Add(words[Phrase.FieldCategory]);
        return Facts.Joined(names);
    }
}
