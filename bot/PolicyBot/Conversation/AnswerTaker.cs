using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Takes what was understood into the answers, and says back what was taken.</summary>
internal sealed class AnswerTaker(Words words, Facts facts, Questions questions)
{
    private readonly Echo _echo = new(words, facts);

    /// <summary>The answers with what a message says about the person.</summary>
    public static Answers Personal(Answers answers, Utterance heard) => answers with
    {
        // Only mainland citizens have a hukou.
        Nationality = heard.Nationality ?? answers.Nationality ?? (heard.Hukou is null ? null : NationalityGroup.MainlandChina),
        Country = heard.Nationality is not null ? heard.Country : answers.Nationality is null && heard.Hukou is not null ? "CN" : answers.Country,
        Age = heard.Age ?? answers.Age,
        Hukou = heard.Hukou ?? answers.Hukou,
    };

    /// <summary>The answers with the certificates and categories a message names.</summary>
    public static Answers Holdings(Answers answers, Utterance heard, ConversationState state)
    {
        var named = heard.Certificates.Named;
        var kept = answers.Qualifications.Except(heard.Certificates.Denied).ToArray();
        var replaces = named.Count > 0 && kept.Length > 0 && Replaces(heard, state);
        var held = named.Count == 0 || !replaces ? kept.Union(named).ToArray() : [.. named];
        return answers with
        {
            Qualifications = held,
            Unrecognised = answers.Unrecognised && held.Length == 0 && heard.Categories.Count == 0,
            // A category said of another certificate does not pass to this one.
            StatedCategories = heard.Categories.Count > 0 ? heard.Categories : replaces ? [] : answers.StatedCategories,
        };
    }

    /// <summary>The state with everything the message says; what is open or doubtful is asked in the draft.</summary>
    public ConversationState Take(ConversationState state, Utterance heard, TurnDraft draft)
    {
        heard = SettleRegion(state, heard);
        if (heard.Wrong is { } wrong && WithoutAnswer(state.Answers, wrong) is var rest && !rest.SameAs(state.Answers)) return Clear(state, rest, draft);
        if (!heard.HasAnswer && TakesBack(state, heard)) return Undo(state, draft);
        if (AsksAboutCertificates(state, heard)) heard = heard with { Certificates = heard.Certificates with { Named = [], Open = [] } };

        var before = state.Answers;
        var answers = Holdings(Personal(before, heard), heard, state);
        state = state.With(answers);
        if (!before.SameAs(answers))
        {
            _echo.Say(before, answers, draft);
            state = state with { ResultChanged = true, JustTaken = true };
        }
        else if (heard.HasAnswer && !heard.IsQuestion && heard.Certificates.Open.Count == 0)
        {
            // The same once more: say that it is known rather than that it was not understood.
            draft.Say(words[Phrase.AlreadyKnown]);
        }

        // "None of these" from a list that is settled: the question that is open stays.
        draft.Handled |= heard.HasAnswer || heard.NoneOfThese;
        if (heard is { NoneOfThese: true, HasAnswer: false } && state.Awaiting == Awaiting.None && draft.IsEmpty) draft.Say(words[Phrase.AfterResult]);
        if (heard.Several && state.Awaiting == Awaiting.Certificate && state.Offered.Count == 0)
        {
            draft.Say(words[Phrase.AskCertificateSeveral]).Handled = true;
            draft.Asked = Awaiting.Certificate;
        }

        state = Refuse(Answered(state, heard), heard, draft);
        state = Offer(state, heard, draft);
        return heard.Doubt is { } doubt ? AskBack(state, doubt, draft) : state with { RegionInDoubt = null };
    }

    // A certificate named in a question beside one already held, or one of several, is asked about and not claimed.
    private static bool AsksAboutCertificates(ConversationState state, Utterance heard) =>
        heard is { IsQuestion: true, Additional: false, Correction: false, Holding: false }
        && (state.Answers.HasCertificate || heard.Certificates.Named.Count + heard.Certificates.Open.Count > 1);

    // "CFA" alone or after "sorry" is another certificate; "I have CFA", "also CFA" is one more.
    private static bool Replaces(Utterance heard, ConversationState state) =>
        !heard.Additional && (!heard.Holding || heard.Correction || heard.Certificates.Denied.Count > 0 || (state.JustTaken && heard.YesNo == false));

    // "Is that your nationality?" – "Yes."
    private Utterance SettleRegion(ConversationState state, Utterance heard) =>
        state.RegionInDoubt is { } code && heard is { YesNo: true, Nationality: null, Doubt: null } && facts.GroupOf(code) is { } group
            ? heard with { Nationality = group, Country = code } : heard;

    // A bare "no" after an echo takes the last answer back: a false accept must be one word away from undone.
    private static bool TakesBack(ConversationState state, Utterance heard) =>
        (heard.OnlyNo || (heard.NoneOfThese && state.ChosenFrom.Count > 1)) && state.JustTaken && state.History.Count > 0 && heard.Doubt is null && heard.Topic is null && heard.Refused.Count == 0 && !heard.IsQuestion;

    // "The age is wrong": it is taken out, and asked for again.
    private ConversationState Clear(ConversationState state, Answers answers, TurnDraft draft)
    {
        var cleared = state.With(answers);
        draft.Say(facts.Undone(state.Now, cleared.Now)).Handled = true;
        return cleared.NothingOffered() with { JustTaken = false, RegionInDoubt = null };
    }

    private static Answers WithoutAnswer(Answers answers, Awaiting field) => field switch
    {
        Awaiting.Age => answers with { Age = null },
        Awaiting.Hukou => answers with { Hukou = null },
        Awaiting.Nationality => answers with { Nationality = null, Country = null },
        Awaiting.Certificate => answers with { Qualifications = [], StatedCategories = [], Unrecognised = false },
        _ => answers,
    };

    private ConversationState Undo(ConversationState state, TurnDraft draft)
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

    /// <summary>A question that was skipped and then answered is no longer skipped.</summary>
    private static ConversationState Answered(ConversationState state, Utterance heard) => state with
    {
        Skipped = [.. state.Skipped.Where(s => s switch
        {
            Awaiting.Nationality => heard.Nationality is null,
            Awaiting.Age => heard.Age is null,
            Awaiting.Hukou => heard.Hukou is null,
            _ => true,
        })],
    };

    private ConversationState Refuse(ConversationState state, Utterance heard, TurnDraft draft)
    {
        var refused = heard.Refused.Where(r => r switch
        {
            // A form that says 姓名：保密 and tells the rest refuses nothing of the rest.
            Awaiting.Nationality => heard.Nationality is null,
            Awaiting.Age => heard.Age is null,
            Awaiting.Hukou => heard.Hukou is null,
            _ => false,
        }).Except(state.Skipped).ToArray();
        if (refused.Length == 0)
        {
            draft.Handled |= heard.Refused.Count > 0;
            if (heard.Refused.Count == 0 || heard.HasAnswer || state.Answers.HasCertificate) return state;
            draft.Say(words[Phrase.SkippedCertificate]);
            return state.With(state.Answers with { Unrecognised = true }).NothingOffered();
        }

        draft.Say(words[Phrase.Skipped]).Handled = true;
        // What was said before is taken back with the refusal.
        var answers = state.Answers with
        {
            Nationality = refused.Contains(Awaiting.Nationality) ? null : state.Answers.Nationality,
            Country = refused.Contains(Awaiting.Nationality) ? null : state.Answers.Country,
            Age = refused.Contains(Awaiting.Age) ? null : state.Answers.Age,
            Hukou = refused.Contains(Awaiting.Hukou) ? null : state.Answers.Hukou,
        };
        return state.With(state.Now with { Answers = answers, Skipped = [.. state.Skipped, .. refused] });
    }

    private ConversationState Offer(ConversationState state, Utterance heard, TurnDraft draft)
    {
        var reading = heard.Certificates;
        var open = reading.Open.Select(o => o with { Ids = [.. o.Ids.Except(state.Declined).Except(state.Answers.Qualifications)] }).Where(o => o.Ids.Count > 0).ToArray();
        if (open.Length > 0)
        {
            // "Certified Public Accountant, Hong Kong": of those that may be meant, those from there.
            if (heard is { Country: null, Doubt: null, Places: [var place] } && open[0].Ids.Where(id => facts.IsFrom(id, place)).ToArray() is { Length: > 0 } local) open[0] = open[0] with { Ids = local };
            // "I'm an Australian CPA": the one of the same country first.
            open[0] = open[0] with { Ids = [.. open[0].Ids.OrderByDescending(id => heard.Country is { } country && facts.IsFrom(id, country))] };
            var addition = reading.Named.Count > 0 || !Replaces(heard, state);
            return state with { Offered = open[0].Ids, OfferedAsExam = open[0].Exam, OfferedInAddition = addition, OfferedNext = [.. open.Skip(1)] };
        }

        if (reading.Open.Count > 0 && !state.Answers.HasCertificate)
        {
            // Only what was declined before fits: no third list.
            draft.Say(words[Phrase.CertificateGivenUp]);
            return state.With(state.Answers with { Unrecognised = true }).NothingOffered();
        }

        // "It is in certificate category B, then" is answer enough where the name was only guessed at.
        if (reading.Named.Count > 0 || heard.Categories.Count > 0) return state.NothingOffered();
        if (reading.Outside is { } outside)
        {
            draft.Say(outside.Reason.With("name", outside.Name)).Handled = true;
            if (state.Answers.HasCertificate) return state;
            draft.Say(words[Phrase.OutsideAsk]).Asked = Awaiting.Certificate;
            return state;
        }

        var hints = reading.Hints.Except(state.Declined).ToArray();
        if (hints.Length == 0 || draft.Handled) return state;
        draft.Say(words[Phrase.AskCertificateHint]).Handled = true;
        draft.Offer([.. hints.Select(facts.WithIssuer), words[Phrase.NoneOfThese]]).Asked = Awaiting.Choice;
        return state with { Offered = hints };
    }

    private ConversationState AskBack(ConversationState state, DoubtfulAnswer doubt, TurnDraft draft)
    {
        var region = doubt.Regions is [var only] ? only : null;
        var phrase = doubt.Why switch
        {
            Doubtful.AgeNotExact => Phrase.AskAgeExact,
            Doubtful.AgeNominal => Phrase.AskAgeNominal,
            Doubtful.AgeZodiac => Phrase.AskAgeZodiac,
            Doubtful.AgeTwo => Phrase.AskAgeTwo,
            Doubtful.AgeBirthday => Phrase.AskAgeBirthday,
            Doubtful.AgeOutOfRange => Phrase.AgeOutOfRange,
            Doubtful.Residence when region is not null => Phrase.AskNationalityResidence,
            Doubtful.Residence => Phrase.AskNationalityWhich,
            Doubtful.Dual => doubt.Regions.Count > 1 ? Phrase.AskNationalityDual : Phrase.AskNationalityTwo,
            Doubtful.SharedName => Phrase.AskNationalityShared,
            Doubtful.HukouPlace => Phrase.AskHukouPlace,
            _ => Phrase.AskNationalityGreenCard,
        };
        // Vague again: other words, and a way that needs no sum.
        if (doubt.Why == Doubtful.AgeNotExact && state.Awaiting == Awaiting.Age && state.Misses == 1)
        {
            draft.Say(words[Phrase.AskAgeRoughAgain]).Offer(questions.DoubtLabels(doubt)).Asked = Awaiting.Age;
            draft.Handled = true;
            return state with { RegionInDoubt = null, Misses = 2 };
        }

        draft.Say(words[phrase].With("number", doubt.Number ?? "").With("region", facts.Region(region)));
        draft.Offer(questions.DoubtLabels(doubt)).Asked = doubt.About;
        // What offers its own answers is no repetition, whatever was missed before.
        var again = state.Awaiting == doubt.About && state.Misses > 0 && doubt is { Regions.Count: <= 1, Ages.Count: 0 };
        draft.Handled = !again;
        return state with { RegionInDoubt = doubt.Why == Doubtful.Residence ? region : null, RegionsOffered = doubt.Regions is { Count: > 1 and <= 4 } ? doubt.Regions : [], Misses = state.Misses + 1 };
    }
}
