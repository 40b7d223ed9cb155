using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Keeps a list of certificates from being shown again and again: after the second time the other questions come first, and it comes back once, at the end.</summary>
internal sealed class ChoiceRounds(Words words, Facts facts, Questions questions)
{
    private const int Most = 2;

    // A single one is asked back a little longer; a yes is near.
    private const int MostAlone = 4;

    /// <summary>The state with one more showing of what is on offer.</summary>
    public static ConversationState Counted(ConversationState state) => state.Offered.Count > 0 ? state with { Shown = state.Shown + 1 } : state;

    /// <summary>The state after a message that left the list open; said in the draft when it is left.</summary>
    public ConversationState After(ConversationState before, ConversationState state, Utterance heard, TurnDraft draft, DateOnly today)
    {
        if (!state.Offered.SequenceEqual(before.Offered)) return state with { Shown = 0, Restated = false };
        // What asks back about the list, or about an answer, is no repetition.
        if (state.Offered.Count > 1 && before.Shown < Most) return state with { Restated = heard.Certificates.Open.Count > 0 };
        // A single one waits for its yes or no, unless other things are talked of.
        if (state.Offered.Count == 0 || before.Shown < Most || (state.Offered.Count == 1 && !(heard.HasPersonal || heard.IsQuestion)) || draft.Asked is not null || state.Answers.HasCertificate || state.SuggestedTopics.Count > 0) return state;
        var left = state.NothingOffered() with { PutOff = state.Offered, OfferedAsExam = state is { OfferedAsExam: true, Offered.Count: 1 }, Passed = state is { OfferedAsExam: true, Offered.Count: 1 } ? state.Offered : state.Passed, Misses = 0 };
        var others = questions.Next(left, today) != Awaiting.None;
        if (!others && state is { Offered.Count: 1, OfferedAsExam: false } && before.Shown < MostAlone) return state;
        draft.Handled = true;
        if (others)
        {
            draft.Say(left.OfferedAsExam ? words[Phrase.ExamPutOff].With("certificate", facts.Names(left.PutOff)) : words[Phrase.ChoicePutOff]);
            return left;
        }

        draft.Say(left.OfferedAsExam ? words[Phrase.ExamWithout].With("certificate", facts.Names(left.PutOff)) : words[Phrase.ChoiceLeftOpen]);
        return state.With(state.Answers with { Unrecognised = true }).NothingOffered() with { Misses = 0 };
    }

    /// <summary>The state with the list back on offer once nothing else is left to ask; said in the draft.</summary>
    public ConversationState Returned(ConversationState state, TurnDraft draft, DateOnly today)
    {
        if (state.PutOff.Count == 0 || state.Offered.Count > 0) return state;
        if (state.Answers.HasCertificate) return state with { PutOff = [] };
        if (questions.Next(state, today) != Awaiting.None) return state;
        if (state.OfferedAsExam)
        {
            draft.Say(words[Phrase.ExamWithout].With("certificate", facts.Names(state.PutOff)));
            return state.With(state.Answers with { Unrecognised = true }).NothingOffered();
        }

        draft.Say(words[Phrase.ChoiceReturn]);
        return state with { Offered = state.PutOff, PutOff = [], Shown = Most - 1, Restated = true };
    }
}
