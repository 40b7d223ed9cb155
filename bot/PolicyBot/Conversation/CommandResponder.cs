using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Does what the person tells the bot to do.</summary>
internal sealed class CommandResponder(Words words, Questions questions, int retentionHours)
{
    /// <summary>What a command leads to.</summary>
    /// <param name="State">The state after it.</param>
    /// <param name="Draft">What to say first.</param>
    /// <param name="Continue">Whether the interview goes on with its next question.</param>
    /// <param name="Forget">Whether everything stored is deleted.</param>
    public sealed record Response(ConversationState State, TurnDraft Draft, bool Continue = true, bool Forget = false);

    /// <summary>Who I am, what I keep, and the first question.</summary>
    public TurnDraft Greeting(ConversationState state) => new TurnDraft().Say(words[Phrase.Welcome]).Say(Privacy).Ask(questions.Ask(state));

    private Bilingual Privacy => words[Phrase.Privacy].With("hours", retentionHours.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public Response Respond(Command command, ConversationState state)
    {
        var draft = new TurnDraft();
        var fresh = new ConversationState { Language = state.Language };
        switch (command)
        {
            case Command.Hello:
                return state.Answers == Answers.None && !state.Answers.HasCertificate && state.History.Count == 0
                    ? new Response(state, draft.Say(words[Phrase.Welcome]).Say(Privacy))
                    : new Response(state, draft.Say(words[Phrase.Hello]));
            case Command.Help:
                return new Response(state, draft.Say(words[Phrase.Help]));
            case Command.StartOver:
                return new Response(fresh, draft.Say(words[Phrase.StartedOver]));
            case Command.Back:
                return Back(state);
            case Command.Repeat:
                return new Response(state with { ResultChanged = true }, draft);
            case Command.Skip:
                return Skip(state);
            case Command.Why:
                return new Response(state, draft.Say(questions.Why(state.Awaiting)));
            case Command.Forget:
                return new Response(fresh, draft.Say(words[Phrase.Forgotten]), Continue: false, Forget: true);
            case Command.Thanks:
                return new Response(state, draft.Say(words[Phrase.Thanks]), Continue: state.Awaiting != Awaiting.Certificate);
            case Command.Goodbye:
                return new Response(state, draft.Say(words[Phrase.Goodbye]), Continue: false);
            default:
                var language = command == Command.Chinese ? Language.Zh : Language.En;
                return new Response(state with { Language = language, ResultChanged = true }, draft.Say(words[Phrase.LanguageSwitched]));
        }
    }

    private Response Back(ConversationState state)
    {
        var draft = new TurnDraft();
        if (state.Offered.Count > 0) return new Response(state with { Offered = [] }, draft.Say(words[Phrase.Undone]));
        if (state.History.Count == 0) return new Response(state with { Skipped = [] }, draft.Say(words[Phrase.NothingToUndo]));
        var earlier = state with { Answers = state.History[^1], History = [.. state.History.SkipLast(1)], Skipped = [], ResultChanged = true };
        return new Response(earlier, draft.Say(words[Phrase.Undone]));
    }

    private Response Skip(ConversationState state)
    {
        var draft = new TurnDraft();
        switch (state.Awaiting)
        {
            case Awaiting.None:
                return new Response(state, draft);
            case Awaiting.Certificate or Awaiting.Choice or Awaiting.Confirmation:
                var unknown = state.Answers.HasCertificate ? state : state.With(state.Answers with { Unrecognised = true });
                return new Response(unknown with { Offered = [] }, draft.Say(words[Phrase.Skipped]));
            default:
                return new Response(state with { Skipped = [.. state.Skipped, state.Awaiting] }, draft.Say(words[Phrase.Skipped]));
        }
    }
}
