using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Takes what was understood into the answers, and says back what was taken.</summary>
internal sealed class AnswerTaker(Words words, Facts facts)
{
    /// <summary>What taking came to.</summary>
    /// <param name="State">The state with the answers.</param>
    /// <param name="Understood">Whether anything made sense.</param>
    /// <param name="Asked">Whether the draft already asks something back.</param>
    public sealed record Taken(ConversationState State, bool Understood, bool Asked);

    public Taken Take(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (FromOffer(state, heard, draft) is { } settled) return settled;

        var before = state.Answers;
        var answers = before with
        {
            StatedCategories = heard.Categories.Count > 0 ? heard.Categories : before.StatedCategories,
            Nationality = heard.Nationality ?? before.Nationality,
            Country = heard.Nationality is null ? before.Country : heard.Country,
            Age = heard.Age ?? before.Age,
            Hukou = heard.Hukou ?? before.Hukou,
        };
        var (asked, understood) = (false, heard.HasAnswer);
        if (heard.Match is { } match)
        {
            (answers, state, asked, understood) = TakeMatch(match, heard, answers, state, draft, understood);
        }

        state = state.With(answers);
        if (!AnswersJson.Same(before, answers)) Echo(before, answers, heard, draft);
        state = state with { ResultChanged = state.ResultChanged || !AnswersJson.Same(before, answers), Skipped = Reopened(state, heard) };
        if (heard.Doubt is { } doubt)
        {
            draft.Say(AskBack(doubt, heard.DoubtAbout));
            (asked, understood) = (true, true);
        }

        return new Taken(state, understood, asked);
    }

    /// <summary>Yes, no, "the second one", "none of these" to what was offered; and "no" to what was just taken.</summary>
    private Taken? FromOffer(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (state.Offered.Count == 0)
        {
            // A bare "no" after an echo takes the last answer back: a false accept must be one word away from undone.
            if (heard.YesNo != false || heard.HasAnswer || heard.Topic is not null || state.History.Count == 0 || state.Awaiting == Awaiting.Hukou) return null;
            draft.Say(words[Phrase.Undone]);
            return new Taken(state with { Answers = state.History[^1], History = [.. state.History.SkipLast(1)], ResultChanged = true }, true, false);
        }

        var named = heard.Match is { Decision: not (Decision.AskAgain or Decision.Unrecognised) } match
            ? match.Candidates.Select(c => c.Qualification.Id).Intersect(state.Offered).ToArray() : [];
        var chosen = heard.Ordinal is { } place && place <= state.Offered.Count ? state.Offered[place - 1]
            : named.Length == 1 ? named[0]
            : state.Offered.Count == 1 && heard.YesNo == true ? state.Offered[0] : null;
        if (chosen is not null)
        {
            var held = state.OfferedInAddition ? [.. state.Answers.Qualifications.Where(q => q != chosen), chosen] : new[] { chosen };
            var answers = WithOthers(state.Answers with { Qualifications = held, Unrecognised = false }, heard);
            draft.Say(words[Phrase.Understood].With("facts", facts.Changes(state.Answers, answers)));
            return new Taken(state.With(answers) with { Offered = [], OfferedAsExam = false, ResultChanged = true }, true, false);
        }

        if (heard.NoneOfThese || (state.Offered.Count == 1 && heard.YesNo == false && !heard.HasAnswer))
        {
            draft.Say(words[state.OfferedAsExam && state.Offered.Count == 1 ? Phrase.ExamNotHeld : Phrase.AskCertificateAgain]);
            // Saying "none of these" is an answer, but two in a row end in the way out all the same.
            return new Taken(state with { Offered = [], OfferedAsExam = false, Awaiting = Awaiting.Certificate }, state.OfferedAsExam, true);
        }

        return null;
    }

    private (Answers Answers, ConversationState State, bool Asked, bool Understood) TakeMatch(
        MatchResult match, Utterance heard, Answers answers, ConversationState state, TurnDraft draft, bool understood)
    {
        var ids = match.Candidates.Select(c => c.Qualification.Id).ToArray();
        switch (match.Decision)
        {
            case Decision.Accept:
            case Decision.Choose when match.Several:
                var held = heard.Additional ? answers.Qualifications.Except(ids).Concat(ids) : ids;
                return (answers with { Qualifications = [.. held], Unrecognised = false, StatedCategories = heard.Categories.Count > 0 || heard.Additional ? answers.StatedCategories : [] },
                    state with { Offered = [], OfferedAsExam = false }, false, true);
            case Decision.Confirm or Decision.Choose:
                return (answers, state with { Offered = ids, OfferedAsExam = match.ExamOnly, OfferedInAddition = heard.Additional }, false, true);
            case Decision.Unrecognised when match.Outside is { } outside:
                draft.Say(outside.Reason.With("name", outside.Name));
                if (!answers.HasCertificate) draft.Say(words[Phrase.OutsideAsk]);
                return (answers, state, !answers.HasCertificate, true);
            case Decision.AskAgain when ids.Length > 0 && !understood:
                draft.Say(words[Phrase.AskCertificateHint]).Offer([.. ids.Select(facts.WithIssuer), words[Phrase.NoneOfThese]]);
                return (answers, state with { Offered = ids, Awaiting = Awaiting.Choice }, true, true);
            case Decision.Unrecognised when state.Awaiting == Awaiting.Certificate && !understood && heard.Topic is null:
                draft.Say(words[Phrase.CertificateUnknown])
                    .Offer([.. "ABCD".Select(letter => words[Phrase.StateCategory].With("letter", letter.ToString())), words[Phrase.Skip]]);
                return (answers, state, true, false);
            default:
                return (answers, state, false, understood);
        }
    }

    private void Echo(Answers before, Answers after, Utterance heard, TurnDraft draft)
    {
        var corrected = heard.Correction
            || (before.Age is not null && before.Age != after.Age)
            || (before.Nationality is not null && (before.Nationality != after.Nationality || before.Country != after.Country));
        draft.Say(words[corrected ? Phrase.Changed : Phrase.Understood].With("facts", facts.Changes(before, after)));
        if (after.Qualifications.Except(before.Qualifications).Any()) draft.Say(words[Phrase.Undo]);
    }

    private static Answers WithOthers(Answers answers, Utterance heard) => answers with
    {
        Nationality = heard.Nationality ?? answers.Nationality,
        Country = heard.Nationality is null ? answers.Country : heard.Country,
        Age = heard.Age ?? answers.Age,
        Hukou = heard.Hukou ?? answers.Hukou,
    };

    /// <summary>A question that was skipped and then answered is no longer skipped.</summary>
    private static IReadOnlyList<Awaiting> Reopened(ConversationState state, Utterance heard) => [.. state.Skipped.Where(s => s switch
    {
        Awaiting.Nationality => heard.Nationality is null,
        Awaiting.Age => heard.Age is null,
        Awaiting.Hukou => heard.Hukou is null,
        _ => true,
    })];

    private Bilingual AskBack(Doubtful doubt, string? about) => words[doubt switch
    {
        Doubtful.AgeNotExact => Phrase.AskAgeExact,
        Doubtful.AgeNominal => Phrase.AskAgeNominal,
        Doubtful.AgeTwo => Phrase.AskAgeTwo,
        Doubtful.AgeBirthday => Phrase.AskAgeBirthday,
        Doubtful.AgeOutOfRange => Phrase.AgeOutOfRange,
        Doubtful.Residence => Phrase.AskNationalityResidence,
        Doubtful.Dual => Phrase.AskNationalityDual,
        _ => Phrase.AskNationalityGreenCard,
    }].With("number", about ?? "").With("region", facts.Region(about));
}
