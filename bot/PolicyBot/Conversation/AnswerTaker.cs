using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Takes what was understood into the answers, and says back what was taken.</summary>
internal sealed class AnswerTaker(Words words, Facts facts, Questions questions)
{
    private readonly Echo _echo = new(words, facts);
    private readonly AnswerRemover _remover = new(words, facts);
    private readonly RefusalTaker _refusals = new(words);
    private readonly CertificateOffer _offer = new(words, facts);
    private readonly DoubtAsker _doubts = new(words, facts, questions);

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
        if (_remover.Clear(state, heard, draft) is { } cleared) return cleared;
        if (AnswerRemover.IsUndone(state, heard)) return _remover.Undo(state, draft);
        if (heard.Retracted is { } retraction) state = _remover.TakeBack(state, retraction, draft);
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

        state = _refusals.Take(RefusalTaker.Answered(state, heard), heard, draft);
        state = _offer.Take(state, heard, draft);
        return heard.Doubt is { } doubt ? _doubts.Ask(state, doubt, draft) : state with { RegionInDoubt = null };
    }

    // A certificate named in a question beside one already held, or one of several, is asked about and not claimed.
    private static bool AsksAboutCertificates(ConversationState state, Utterance heard) =>
        heard is { IsQuestion: true, Additional: false, Correction: false, Holding: false }
        && (state.Answers.HasCertificate || heard.Certificates.Named.Count + heard.Certificates.Open.Count > 1);

    /// <summary>"CFA" alone or after "sorry" is another certificate; "I have CFA", "also CFA" is one more.</summary>
    public static bool Replaces(Utterance heard, ConversationState state) =>
        !heard.Additional && (!heard.Holding || heard.Correction || heard.Certificates.Denied.Count > 0 || (state.JustTaken && heard.YesNo == false));

    // "Is that your nationality?" – "Yes." Or a word for several places, of which one was named before: 回乡证 after "Hong Kong and British".
    private Utterance SettleRegion(ConversationState state, Utterance heard)
    {
        if (heard is { Doubt: { Why: Doubtful.SharedName } doubt, Nationality: null } && doubt.Regions.Intersect([.. state.RegionsNamed, state.Answers.Country ?? ""]).ToArray() is [var meant] && facts.GroupOf(meant) is { } known)
        {
            return heard with { Nationality = known, Country = meant, Doubt = null };
        }

        // "For Shanghai I use the French one": of the passports spoken of, the one that is named.
        if (heard.Nationality is null && state is { Awaiting: Awaiting.Nationality, RegionsNamed.Count: > 1 } && heard.Places.Intersect(state.RegionsNamed).ToArray() is [var used] && facts.GroupOf(used) is { } its) return heard with { Nationality = its, Country = used, Doubt = null };
        return state.RegionInDoubt is { } code && heard is { YesNo: true, Nationality: null, Doubt: null } && facts.GroupOf(code) is { } group
            ? heard with { Nationality = group, Country = code } : heard;
    }
}
