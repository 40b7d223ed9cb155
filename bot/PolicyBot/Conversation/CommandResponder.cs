using System.Globalization;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Does what the person tells the bot to do.</summary>
internal sealed class CommandResponder(Words words, Facts facts, Questions questions, int retentionHours)
{
    /// <summary>The topic of <c>answers.yaml</c> that asks what is kept; what is held of this person answers it.</summary>
    internal const string StoredTopic = "privacy";

    /// <summary>What a command leads to.</summary>
    /// <param name="State">The state after it.</param>
    /// <param name="Draft">What to say first.</param>
    /// <param name="Continue">Whether the interview goes on with its next question.</param>
    /// <param name="Forget">Whether everything stored is deleted.</param>
    public sealed record Response(ConversationState State, TurnDraft Draft, bool Continue = true, bool Forget = false);

    /// <summary>What is kept and for how long.</summary>
    public Bilingual Privacy => WithHours(Phrase.Privacy);

    /// <summary>The same in one sentence, for a conversation that began without a greeting.</summary>
    public Bilingual PrivacyShort => WithHours(Phrase.PrivacyShort);

    /// <summary>Who I am, what I keep, and the first question.</summary>
    public TurnDraft Greeting(ConversationState state) => new TurnDraft().Say(words[Phrase.Welcome]).Say(Privacy).Ask(questions.Ask(state));

    public Response Respond(Command command, Utterance heard, ConversationState state, TurnDraft draft)
    {
        var fresh = new ConversationState { Language = state.Language, Script = state.Script, ScriptHeard = state.ScriptHeard, Noticed = true };
        // What was asked for once more is given in full.
        state = state with { Misses = command == Command.DontKnow ? state.Misses : 0, Asks = command is Command.Repeat or Command.Chinese or Command.English or Command.Simplified or Command.Traditional or Command.Back ? 0 : state.Asks };
        switch (command)
        {
            case Command.Hello:
                return state.IsFresh && state.History.Count == 0 && !draft.IsEmpty
                    ? new Response(state with { Noticed = true }, new TurnDraft().Say(words[Phrase.Welcome]).Say(Privacy))
                    : new Response(state, draft.Say(words[Phrase.Hello]));
            case Command.Help:
                return new Response(state, draft.Say(words[Phrase.Help]));
            case Command.Human:
                return new Response(state, draft.Say(words[Phrase.Human]).Say(words[Phrase.HumanSay]));
            case Command.StartOver:
                return new Response(fresh, draft.Say(words[Phrase.StartedOver]));
            case Command.Back:
                return Back(state, draft);
            case Command.Repeat:
                return new Response(state with { ResultChanged = true }, draft);
            case Command.Skip:
                return Skip(state, draft);
            case Command.CallOff:
                return new Response(fresh, draft.Say(words[Phrase.CalledOff]), Continue: false);
            case Command.GoOn when IsStuckOnCertificate(state):
                return Skip(state, draft);
            case Command.GoOn:
                return new Response(state, draft.Say(words[Phrase.Acknowledged]));
            case Command.LeaveOff:
                return new Response(state, draft.Say(words[state.IsFresh || state.Awaiting == Awaiting.None ? Phrase.Goodbye : Phrase.LeftOff]), Continue: false);
            case Command.ChangeMind:
                return new Response(state, draft.Say(words[state.IsFresh ? Phrase.Acknowledged : Phrase.ChangeWhat]));
            case Command.AlreadyTold:
                return new Response(state, draft.Say(facts.Of(state.Answers) is { En.Length: > 0 } told ? words[Phrase.ToldSoFar].With("facts", told) : words[Phrase.ToldNothing]));
            case Command.Simpler:
                return new Response(state, draft.Say(questions.Plainly(state)));
            case Command.DontKnow:
                return DontKnow(state, draft);
            case Command.NoCertificate:
                return NoCertificate(state, draft);
            case Command.Why:
                draft.Say(questions.Why(heard.WhyAbout ?? state.Awaiting));
                if (state.Awaiting is Awaiting.Nationality or Awaiting.Age or Awaiting.Hukou) draft.Say(words[Phrase.WhyMaySkip]);
                return new Response(state, draft);
            case Command.NewPerson:
                return new Response(PeopleTaker.For(Person.Someone, state), draft.Say(words[Phrase.NewPerson].With("person", facts.Person(Person.Someone))));
            case Command.Mine when state.Person is not null:
                return new Response(PeopleTaker.Mine(state), draft.Say(words[Phrase.BackToYou]));
            case Command.Mine:
                return new Response(state with { ResultChanged = true }, draft);
            case Command.Stored:
                return new Response(state, draft.Say(Stored(state)).Say(Privacy));
            case Command.Forget:
                return new Response(fresh with { Noticed = false }, new TurnDraft().Say(words[Phrase.Forgotten]), Continue: false, Forget: true);
            case Command.Thanks:
                return new Response(state, draft.Say(words[Phrase.Thanks]), Continue: !state.IsFresh);
            case Command.Goodbye:
                return new Response(state, draft.Say(words[Phrase.Goodbye]), Continue: false);
            case Command.Traditional:
                return new Response(state with { ResultChanged = true }, draft.Say(words[Phrase.TraditionalSwitched]));
            case Command.Simplified:
                return new Response(state with { ResultChanged = true }, draft.Say(words[Phrase.SimplifiedSwitched]));
            default:
                return new Response(state with { ResultChanged = true }, draft.Say(words[Phrase.LanguageSwitched]));
        }
    }

    // Who was shown a list and says "go on" goes on without the certificate.
    private static bool IsStuckOnCertificate(ConversationState state) =>
        state.Awaiting is Awaiting.Certificate or Awaiting.Choice or Awaiting.Confirmation && !state.Answers.HasCertificate && (state.Shown > 1 || state.Declined.Count > 0);

    private Bilingual Stored(ConversationState state) => facts.Of(state.Answers) is { En.Length: > 0 } held ? words[Phrase.Stored].With("facts", held) : words[Phrase.StoredNothing];

    private Response Back(ConversationState state, TurnDraft draft)
    {
        if (state.Offered.Count > 0) return new Response(state.NothingOffered() with { Declined = [] }, draft.Say(words[Phrase.OfferWithdrawn]));
        if (state.History.Count == 0) return new Response(state, draft.Say(words[Phrase.NothingToUndo]));
        var earlier = state.Before();
        return new Response(earlier, draft.Say(facts.Undone(state.Now, earlier.Now)));
    }

    private Response Skip(ConversationState state, TurnDraft draft)
    {
        switch (state.Awaiting)
        {
            case Awaiting.None:
                return new Response(state, draft.Say(words[Phrase.NothingToSkip]));
            case Awaiting.Certificate or Awaiting.Choice or Awaiting.Confirmation when state.Answers.HasCertificate:
                return new Response(state.NothingOffered(), draft.Say(words[Phrase.LeftOut]));
            case Awaiting.Certificate or Awaiting.Choice or Awaiting.Confirmation:
                return new Response(state.With(state.Answers with { Unrecognised = true }).NothingOffered(), draft.Say(words[Phrase.SkippedCertificate]));
            default:
                return new Response(state.With(state.Now with { Skipped = [.. state.Skipped, state.Awaiting] }), draft.Say(words[Phrase.Skipped]));
        }
    }

    // Not knowing one's certificate gets help once; not knowing an answer leaves it open.
    private Response DontKnow(ConversationState state, TurnDraft draft)
    {
        if (state.Awaiting == Awaiting.None || state.Answers.HasCertificate || state.Misses > 0) return Skip(state with { Misses = 0 }, draft);
        draft.Say(words[state.Offered.Count switch { 0 => Phrase.CertificateHelp, 1 => Phrase.ConfirmHelp, _ => Phrase.ChoiceHelp }]);
        if (state.Offered.Count == 0) draft.Offer(questions.CategoryLabels()).Asked = Awaiting.Certificate;
        return new Response(state with { Misses = 1 }, draft);
    }

    private Response NoCertificate(ConversationState state, TurnDraft draft)
    {
        if (IsOfHolder(state))
        {
            // Family members without a certificate go with the holder's result.
            return new Response(PeopleTaker.Mine(state), draft.Say(words[Phrase.FamilyWithout]));
        }

        draft.Say(words[Phrase.NoCertificate]);
        if (!state.Answers.HasCertificate) draft.Asked = Awaiting.Certificate;
        return new Response(state.NothingOffered(), draft);
    }

    /// <summary>True when a family member of the holder is said to have no certificate, whatever else is said of that one.</summary>
    public static bool IsFamilyWithout(ConversationState state, Utterance heard) => heard is { HasNone: true, Certificates.Any: false, Categories.Count: 0 } && IsOfHolder(state);

    private static bool IsOfHolder(ConversationState state) =>
        state.Person is Person.Wife or Person.Husband or Person.Partner or Person.Child && state.Mine is { Answers.HasCertificate: true };

    private Bilingual WithHours(Phrase phrase) => words[phrase].With("hours", retentionHours.ToString(CultureInfo.InvariantCulture));
}
