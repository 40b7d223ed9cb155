using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>The conversation as a function: the state and one message in, the next state and the replies out. Reads top to bottom.</summary>
/// <remarks>Pure: no clock, no store, no channel. Language follows the writing, never the machine.</remarks>
public sealed class Interview
{
    private readonly KnowledgeBase _knowledge;
    private readonly UtteranceReader _reader;
    private readonly Words _words;
    private readonly Facts _facts;
    private readonly Questions _questions;
    private readonly AnswerTaker _taker;
    private readonly CommandResponder _commands;
    private readonly Supposition _supposition;

    /// <summary>Creates an interview over a knowledge base.</summary>
    /// <param name="knowledge">What we know.</param>
    /// <param name="reader">How messages are understood.</param>
    /// <param name="words">What the bot says.</param>
    /// <param name="retentionHours">How long conversations are kept, for the privacy notice.</param>
    public Interview(KnowledgeBase knowledge, UtteranceReader reader, Words words, int retentionHours)
    {
        _knowledge = knowledge;
        _reader = reader;
        _words = words;
        _facts = new Facts(knowledge, words);
        _questions = new Questions(knowledge, words, _facts);
        _taker = new AnswerTaker(words, _facts);
        _commands = new CommandResponder(words, _questions, retentionHours);
        _supposition = new Supposition(knowledge, words, _facts);
    }

    /// <summary>The first words, before anything was said. Without a known language they are short and bilingual.</summary>
    public InterviewTurn Welcome(Language? language)
    {
        var state = new ConversationState { Language = language };
        if (language is { } known) return new InterviewTurn(state, [_commands.Greeting(state).In(known)]);
        var short0 = new TurnDraft().Say(_words[Phrase.WelcomeShort]);
        return new InterviewTurn(state, [_commands.Greeting(state).In(Language.Zh), short0.In(Language.En)]);
    }

    /// <summary>Answers one message.</summary>
    public InterviewTurn Reply(ConversationState state, string text, DateOnly today)
    {
        var heard = _reader.Read(text, state, today);
        state = state with { Language = heard.Language ?? state.Language ?? Language.En };

        if (heard.Command is { } command)
        {
            var commanded = _commands.Respond(command, state);
            return commanded.Forget ? Finish(commanded.State, commanded.Draft, today, forget: true)
                : commanded.Continue ? Continue(commanded.State, commanded.Draft, today)
                : Finish(commanded.State, commanded.Draft, today);
        }

        if (heard.Supposing && heard.HasAnswer && state.Answers.HasCertificate)
        {
            return Finish(state, _supposition.Describe(state.Answers, heard, today).Ask(_questions.Ask(state)), today);
        }

        var draft = new TurnDraft();
        var taken = _taker.Take(state, heard, draft);
        if (heard.Topic is { } topic)
        {
            draft.Say(topic.Answer).Say(SourcesOf(topic));
            taken = taken with { Understood = true };
        }

        return taken.Understood ? Continue(taken.State with { Misses = 0 }, draft, today, taken.Asked)
            : Missed(taken.State, draft, today, taken.Asked);
    }

    /// <summary>Goes on with the next question, or gives the result.</summary>
    private InterviewTurn Continue(ConversationState state, TurnDraft draft, DateOnly today, bool asked = false)
    {
        var next = _questions.Next(state, today);
        var wasOpen = state.Awaiting != Awaiting.None;
        state = state with { Awaiting = next };
        if (next != Awaiting.None) return Finish(state, asked ? draft.Offer(_questions.Ask(state).Buttons) : draft.Ask(_questions.Ask(state)), today);
        if (!state.Answers.HasCertificate || (!wasOpen && !state.ResultChanged)) return Finish(state, draft.Offer(_questions.Ask(state).Buttons), today);
        state = state with { ResultChanged = false };
        var assessment = Assessor.Assess(state.Answers, _knowledge, today);
        draft.Say(assessment.Basis).Say(Summary(assessment)).Ask(_questions.Ask(state));
        return new InterviewTurn(state, [draft.In(state.Language!.Value, assessment)], assessment);
    }

    /// <summary>Nothing was understood: ask again once, then offer a way out instead of asking a third time.</summary>
    private InterviewTurn Missed(ConversationState state, TurnDraft draft, DateOnly today, bool asked)
    {
        state = state with { Misses = state.Misses + 1 };
        if (state.Misses >= 2 && state.Awaiting == Awaiting.Certificate)
        {
            draft = new TurnDraft().Say(_words[Phrase.CertificateGivenUp]);
            return Continue(state.With(state.Answers with { Unrecognised = true }) with { Misses = 0 }, draft, today);
        }

        var question = _questions.Ask(state);
        if (state.Misses >= 2)
        {
            draft.Say(_words[Phrase.NotUnderstoodTwice]);
            return Finish(state, draft.Offer([.. question.Buttons.Where(b => b != _words[Phrase.Skip]), .. state.Awaiting == Awaiting.None ? [] : _questions.Labels(Phrase.Skip)]), today);
        }

        if (!asked) draft.Say(_questions.Again(state.Awaiting));
        if (state.Awaiting is Awaiting.Confirmation or Awaiting.Choice or Awaiting.None) draft.Say(question.Text);
        return Finish(state, asked && state.Awaiting == Awaiting.Certificate ? draft : draft.Offer(question.Buttons), today);
    }

    private InterviewTurn Finish(ConversationState state, TurnDraft draft, DateOnly today, bool forget = false) => new(
        state,
        [draft.In(state.Language ?? Language.En)],
        state.Answers.HasCertificate ? Assessor.Assess(state.Answers, _knowledge, today) : null,
        forget);

    private Bilingual Summary(Assessment assessment)
    {
        if (assessment.IfCategory.Count > 0) return _words[Phrase.SummaryConditional];
        string Count(Verdict verdict) => assessment.Verdicts.Count(v => v.Verdict == verdict).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return _words[Phrase.Summary]
            .With("total", assessment.Verdicts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .With("applies", Count(Verdict.Applies)).With("open", Count(Verdict.Undetermined)).With("no", Count(Verdict.DoesNotApply));
    }

    private Bilingual SourcesOf(Knowledge.Registers.Topic topic)
    {
        var sources = topic.Citations.Select(c => c.Source).DistinctBy(s => s.Id).ToArray();
        return _words[Phrase.SourcesNote].With("sources", new Bilingual(
            string.Join("；", sources.Select(s => $"[{s.Title.Zh}]({s.Url})")),
            string.Join("; ", sources.Select(s => $"[{s.Title.En}]({s.Url})"))));
    }
}
