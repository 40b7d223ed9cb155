using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>What is said when a message brought nothing: first the question in other words, then the ways out.</summary>
internal sealed class MissTaker(Words words, Questions questions, CommandResponder commands)
{
    /// <summary>"Ok", 嗯, a thumb: the question stands; said twice, the way out is offered.</summary>
    public (ConversationState State, TurnDraft Draft) Acknowledged(ConversationState state, TurnDraft draft)
    {
        if (state.Awaiting == Awaiting.None) return (state, draft.Ask(questions.Ask(state)));
        if (state.Misses > 0) return WayOut(state, draft);
        return (state with { Misses = 1 }, draft.Say(words[Phrase.Acknowledged]).Ask(questions.Ask(state)));
    }

    /// <summary>Nothing was understood: ask again once in other words, then offer choices and the hotline instead of asking a third time.</summary>
    public (ConversationState State, TurnDraft Draft) Missed(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (state.Misses > 0) return WayOut(state, draft);
        state = state with { Misses = 1 };
        // A wish without a name is no miss yet: it gets the question, and a greeting gets one back.
        if (heard.NamesNone && state.Awaiting == Awaiting.Certificate) return (state, heard.Greets ? commands.Greeting(state) : draft.Ask(questions.Ask(state)));
        if (draft.Asked is { } asked) return (state with { Awaiting = asked }, draft);
        if (heard.Certificates.Unknown) return (state, draft.Say(words[Phrase.CertificateUnknown]).Offer(questions.CategoryLabels()));
        return (state, draft.Say(questions.Again(state)).Offer(questions.Ask(state).Buttons));
    }

    private (ConversationState State, TurnDraft Draft) WayOut(ConversationState state, TurnDraft draft)
    {
        if (state.Awaiting == Awaiting.Certificate && !state.Answers.HasCertificate)
        {
            // A clerk stays at the window: other words each time, the same ways out.
            var stays = state.Misses == 1 ? Phrase.CertificateStuck : state.Misses % 2 == 0 ? Phrase.CertificateStay : Phrase.CertificateStayHelp;
            return (state with { Misses = state.Misses + 1 }, draft.Say(words[stays]).Offer(questions.CategoryLabels()));
        }

        draft.Say(words[(state.Awaiting, state.Misses % 2) switch
        {
            (Awaiting.None, 1) => Phrase.NotUnderstoodTwiceAfter,
            (Awaiting.None, _) => Phrase.NotUnderstoodAfter,
            (_, 1) => Phrase.NotUnderstoodTwice,
            _ => Phrase.NotUnderstoodMore,
        }]);
        var buttons = questions.Ask(state).Buttons;
        if (state.Awaiting is Awaiting.Choice or Awaiting.Confirmation) buttons = [.. buttons, words[Phrase.Skip]];
        return (state with { Misses = state.Misses + 1 }, draft.Offer(buttons));
    }
}
