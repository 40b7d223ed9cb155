using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;
using PolicyBot.Understanding.Titles;

namespace PolicyBot.Conversation.Titles;

/// <summary>Asks what the title thresholds need, only when somebody wants to know, and says which levels are met.</summary>
/// <remarks>Everything else may be said in between; the answers of the interview are not touched.</remarks>
internal sealed class TitleFollowUp(KnowledgeBase knowledge, TitleWords titles, TitleQuestions questions, TitleReport report, Func<IEnumerable<Citation>, Bilingual> sources)
{
    /// <summary>The state after a message that belongs to the follow-up; null for any other.</summary>
    public ConversationState? Take(ConversationState state, Utterance heard, string text, TurnDraft draft, DateOnly today)
    {
        if (heard.Command == Command.TitleCheck) return Begin(state, draft, today);
        if (state.Titles is not { } talk) return null;
        if (talk.Asking is not { } asking) return Corrected(state, talk, heard, text, draft);
        switch (heard.Command)
        {
            case Command.Skip or Command.DontKnow:
                draft.Say(titles[TitlePhrase.LeftOpen]);
                return GoOn(state with { Misses = 0 }, talk with { Done = [.. talk.Done, asking] }, draft);
            case Command.Back:
                return Back(state, talk, draft);
            case Command.LeaveOff:
                draft.Say(titles[TitlePhrase.Left]);
                return state with { Titles = null };
            case not null:
                return null;
        }

        if (heard.IsQuestion) return null;
        if (heard.Acknowledges && asking != TitleMissing.ScienceOrEngineeringDegree) return GoOn(state, talk, draft);
        // "The second one": the words of that button.
        if (heard.Place is { } place && questions.Ask(asking).Buttons is var buttons && place >= 1 && place < buttons.Count) text = buttons[place - 1].Zh;
        var said = TitleReader.Read(text, heard.Correction && talk.Done.Count > 0 ? talk.Done[^1] : asking);
        if (said == new TitleAnswers()) return Nothing(state, heard, draft);
        var answers = Merged(talk.Answers, said);
        if (answers.YearsInShanghai > answers.Years)
        {
            draft.Say(titles[TitlePhrase.MoreInShanghai]);
            return GoOn(state, talk, draft);
        }

        // Everything said counts as asked, so that "back" undoes it one by one.
        var told = Enum.GetValues<TitleMissing>().Where(question => Without(said, question) != said);
        return GoOn(state with { Misses = 0 }, talk with { Answers = answers, Done = [.. talk.Done.Except(told), .. told] }, draft);
    }

    /// <summary>Puts the open question again after something else was said; true if there is one.</summary>
    public bool Resume(ConversationState state, TurnDraft draft)
    {
        if (state.Titles?.Asking is not { } asking || state.Awaiting != Awaiting.None) return false;
        Put(asking, draft);
        return true;
    }

    private ConversationState Begin(ConversationState state, TurnDraft draft, DateOnly today)
    {
        if (state.Answers.HasCertificate)
        {
            var title = Assessor.Assess(state.Answers, knowledge, today).Verdicts.First(v => v.Measure.Id == TitleOffer.Measure);
            if (title.Verdict == Verdict.DoesNotApply)
            {
                draft.Say(titles[TitlePhrase.NotHeld].With("reason", title.Reason));
                return state with { Titles = null };
            }
        }

        draft.Say(titles[TitlePhrase.Begin]);
        return GoOn(state with { Misses = 0 }, new TitleTalk { Answers = new TitleAnswers(Series: TitleFields.SeriesOf(state.Answers, knowledge)) }, draft);
    }

    private ConversationState GoOn(ConversationState state, TitleTalk talk, TurnDraft draft)
    {
        talk = talk with { Asking = questions.Next(talk) };
        if (talk.Asking is { } next) Put(next, draft);
        else Say(talk.Answers, draft);
        return state with { Titles = talk };
    }

    // After the result only a correction belongs to it: everything else is a new subject.
    private ConversationState? Corrected(ConversationState state, TitleTalk talk, Utterance heard, string text, TurnDraft draft)
    {
        if (!heard.Correction || heard.IsQuestion || heard.Nationality is not null || heard.Certificates.Any || heard.Categories.Count > 0) return null;
        // "Sorry, 8 years" is about experience; "sorry, 62" is about age.
        var said = TitleReader.Read(text, null);
        if (said == new TitleAnswers()) return null;
        talk = talk with { Answers = Merged(talk.Answers, said) };
        Say(talk.Answers, draft);
        return state with { Titles = talk };
    }

    private ConversationState Back(ConversationState state, TitleTalk talk, TurnDraft draft)
    {
        if (talk.Done.Count == 0)
        {
            draft.Say(titles[TitlePhrase.Left]);
            return state with { Titles = null };
        }

        var last = talk.Done[^1];
        return GoOn(state, talk with { Answers = Without(talk.Answers, last), Done = [.. talk.Done.SkipLast(1)] }, draft);
    }

    // What the interview itself understands is not ours; twice nothing, and the question is left open.
    private ConversationState? Nothing(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (heard.HasAnswer || heard.Topic is not null || heard.Suggested.Count > 0 || heard.Doubt is not null || heard.About is not null) return null;
        var talk = state.Titles!;
        if (state.Misses > 0)
        {
            draft.Say(titles[TitlePhrase.LeftOpen]);
            return GoOn(state with { Misses = 0 }, talk with { Done = [.. talk.Done, talk.Asking!.Value] }, draft);
        }

        draft.Say(titles[TitlePhrase.Again]);
        return GoOn(state with { Misses = 1 }, talk, draft);
    }

    private void Put(TitleMissing question, TurnDraft draft)
    {
        var (text, buttons) = questions.Ask(question);
        draft.Say(text).Offer(buttons);
    }

    private void Say(TitleAnswers answers, TurnDraft draft)
    {
        foreach (var paragraph in report.Describe(answers)) draft.Say(paragraph);
        draft.Say(sources(report.Citations));
    }

    private static TitleAnswers Merged(TitleAnswers known, TitleAnswers said) => new(
        said.Education ?? known.Education,
        said.Years ?? known.Years,
        said.YearsInShanghai ?? known.YearsInShanghai,
        said.ScienceOrEngineeringDegree ?? known.ScienceOrEngineeringDegree,
        said.Series ?? known.Series,
        said.EarlierRound ?? known.EarlierRound);

    private static TitleAnswers Without(TitleAnswers answers, TitleMissing question) => question switch
    {
        TitleMissing.Education => answers with { Education = null },
        TitleMissing.Years => answers with { Years = null },
        TitleMissing.YearsInShanghai => answers with { YearsInShanghai = null },
        TitleMissing.ScienceOrEngineeringDegree => answers with { ScienceOrEngineeringDegree = null },
        _ => answers with { Series = null },
    };
}
