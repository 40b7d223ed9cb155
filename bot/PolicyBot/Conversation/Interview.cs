using PolicyBot.Conversation.Titles;
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
    private readonly TraditionalWriter _traditional;
    private readonly Facts _facts;
    private readonly Questions _questions;
    private readonly CommandResponder _commands;
    private readonly PeopleTaker _people;
    private readonly SamenessTaker _sameness;
    private readonly OfferTaker _offers;
    private readonly AnswerTaker _answers;
    private readonly LapseTaker _lapses;
    private readonly ChoiceRounds _rounds;
    private readonly MissTaker _misses;
    private readonly EnquiryResponder _enquiries;
    private readonly Supposition _supposition;
    private readonly ResultSummary _summary;
    private readonly TitleFollowUp _titles;
    private readonly TitleOffer _offer;

    /// <summary>Creates an interview over a knowledge base.</summary>
    /// <param name="knowledge">What we know.</param>
    /// <param name="reader">How messages are understood.</param>
    /// <param name="certificates">How a certificate on offer is told from the others.</param>
    /// <param name="words">What the bot says.</param>
    /// <param name="titles">What it says after a result.</param>
    /// <param name="traditional">How it is written in Traditional Chinese.</param>
    /// <param name="retentionHours">How long conversations are kept, for the privacy notice.</param>
    public Interview(KnowledgeBase knowledge, UtteranceReader reader, CertificateReader certificates, Words words, TitleWords titles, TraditionalWriter traditional, int retentionHours)
    {
        (_knowledge, _reader, _words, _traditional) = (knowledge, reader, words, traditional);
        _facts = new Facts(knowledge, words);
        _questions = new Questions(knowledge, words, _facts);
        _commands = new CommandResponder(words, _facts, _questions, retentionHours);
        _people = new PeopleTaker(knowledge, words, _facts);
        _sameness = new SamenessTaker(words);
        _offers = new OfferTaker(words, _facts, _questions, certificates);
        _answers = new AnswerTaker(words, _facts, _questions);
        _lapses = new LapseTaker(words, _facts);
        _rounds = new ChoiceRounds(words, _facts, _questions);
        _misses = new MissTaker(words, _questions, _commands);
        _enquiries = new EnquiryResponder(knowledge, words, _facts);
        _supposition = new Supposition(knowledge, words, _facts);
        _summary = new ResultSummary(words);
        _titles = new TitleFollowUp(knowledge, titles, new TitleQuestions(knowledge, words, titles), new TitleReport(knowledge, titles), _enquiries.SourcesOf);
        _offer = new TitleOffer(titles);
    }

    /// <summary>The first words, before anything was said. Without a known language they are one short bilingual message.</summary>
    /// <param name="language">The language the channel tells, if it does.</param>
    /// <param name="script">How Chinese is written there.</param>
    public InterviewTurn Welcome(Language? language, ChineseScript script = ChineseScript.Simplified)
    {
        var state = new ConversationState { Language = language, Script = script, Noticed = true };
        if (language is { } known) return new InterviewTurn(state, [Written(_commands.Greeting(state).In(known), state)]);
        var both = _words[Phrase.WelcomeShort];
        var privacy = _commands.PrivacyShort;
        return new InterviewTurn(state, [new Reply(Language.Zh, string.Join("\n\n", both.Zh, privacy.Zh, both.En, privacy.En), [])]);
    }

    /// <summary>Answers one message.</summary>
    public InterviewTurn Reply(ConversationState state, string text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text)) return Wordless(state, today);
        text = StyledLetters.Plain(text);
        var heard = _reader.Read(text, state, today);
        return Answer(state, heard, text, today) with { Unread = heard.Unread };
    }

    private InterviewTurn Answer(ConversationState state, Utterance heard, string text, DateOnly today)
    {
        state = state with { Language = heard.Language ?? state.Language ?? Language.En, Script = heard.Script ?? state.Script, ScriptHeard = state.ScriptHeard || heard.Script is not null };
        var draft = Opening(state);
        var before = state;
        state = state with { Noticed = true, JustTaken = false, ChosenFrom = [], RegionsOffered = [], AgesOffered = heard is { HasAnswer: false, Command: null, About: null } ? state.AgesOffered : [], Supposed = false, TakenBack = false };

        if (_titles.Take(state, heard, text, draft, today) is { } followed)
        {
            return followed.Titles?.Asking is null ? Continue(followed, draft, today) : Finish(followed, draft, today);
        }

        if (heard.Command == Command.Sheet)
        {
            _offer.Sheet(state, draft);
            return Continue(state, draft, today);
        }

        if (heard.Command is { } command)
        {
            var answer = _commands.Respond(command, heard, state with { TakenBack = before.TakenBack }, draft);
            return answer.Continue ? Continue(answer.State, answer.Draft, today) : Finish(answer.State, answer.Draft, today, answer.Forget);
        }

        if (Meant(state, heard) is { } meant) heard = heard with { Topic = _knowledge.Topics.FirstOrDefault(t => t.Id == meant) };
        else if (DeclinesSuggested(state, heard, before)) return Continue(state with { Misses = 0, SuggestedTopics = [] }, draft.Say(_words[Phrase.NoneSuggested]), today);

        (state, heard) = _people.Settle(state, heard, draft);
        if (CommandResponder.IsFamilyWithout(state, heard))
        {
            var without = _commands.Respond(Command.NoCertificate, heard, state, Opening(before));
            _enquiries.Answer(without.State, heard with { Certificates = CertificateReading.None }, without.Draft, today);
            return Continue(without.State, without.Draft, today);
        }

        heard = _sameness.Settle(state, heard, draft);
        if (heard.Topic?.Id == CommandResponder.StoredTopic && !heard.HasAnswer)
        {
            var held = _commands.Respond(Command.Stored, heard, state, draft);
            return Continue(held.State, held.Draft, today);
        }

        if (heard.Topic?.Id == ResultSummary.Topic && state.Awaiting == Awaiting.None && state.Answers.HasCertificate && heard is { HasAnswer: false, AsksWhyNot: false }) return Result(state, draft, today);
        if (Supposes(state, heard)) return Suppose(state, heard, draft, today);

        var chose = false;
        var lately = state with { JustTaken = before.JustTaken, ChosenFrom = before.ChosenFrom };
        if (_offers.Take(lately, heard, text, draft) is { } settled) (state, chose) = (settled, settled.JustTaken);
        else state = _answers.Take(lately, heard, draft) with { ChosenFrom = [] };
        state = _lapses.Take(state, heard, draft);
        _enquiries.Answer(state, heard, draft, today);
        state = state with { JustTaken = draft.Handled && (heard.HasAnswer || chose), SuggestedTopics = [.. heard.Suggested.Select(t => t.Id)], About = EnquiryResponder.About(heard) ?? state.About };

        state = _rounds.After(before, state, heard, draft, today);
        if (draft.Handled) return Continue(draft.Asked is null ? state with { Misses = 0 } : state, draft, today);
        // 那还是不入了: what was only supposed is let go.
        if (before.Supposed && !heard.IsQuestion) return Continue(state with { Misses = 0 }, draft.Say(_words[Phrase.Acknowledged]), today);
        return (state.Awaiting == Awaiting.None && (heard.OnlyNo || heard.YesNo == true)) || heard.Acknowledges && (heard.YesNo != false || state.Awaiting == Awaiting.Certificate) ? Finish(_misses.Acknowledged(state, draft), today) : Finish(_misses.Missed(state, heard, draft), today);
    }

    // A picture, a file, an empty message: nothing was misunderstood, so nothing is counted as that.
    private InterviewTurn Wordless(ConversationState state, DateOnly today)
    {
        state = state with { Language = state.Language ?? Language.En };
        return Continue(state with { Noticed = true }, Opening(state).Say(_words[Phrase.TextOnly]), today);
    }

    // A conversation that began without a greeting still gets the notice of what is kept, once.
    private TurnDraft Opening(ConversationState state) => state.Noticed ? new TurnDraft() : new TurnDraft().Say(_commands.PrivacyShort);

    // "Yes" and "the second one" to questions that were offered.
    private static string? Meant(ConversationState state, Utterance heard)
    {
        if (state.SuggestedTopics.Count == 0 || heard.HasAnswer || state.Awaiting is Awaiting.Confirmation or Awaiting.Choice) return null;
        if (heard.Place is { } place) return state.SuggestedTopics.ElementAtOrDefault(place < 0 ? state.SuggestedTopics.Count + place : place - 1);
        return heard.YesNo == true ? state.SuggestedTopics[0] : null;
    }

    // "No" to "you may mean one of these", unless it takes back what was said in the same turn.
    private static bool DeclinesSuggested(ConversationState state, Utterance heard, ConversationState before) =>
        state.SuggestedTopics.Count > 0 && heard is { OnlyNo: true, HasAnswer: false } && !before.JustTaken && state.Awaiting is not (Awaiting.Confirmation or Awaiting.Choice);

    private static bool Supposes(ConversationState state, Utterance heard) =>
        heard.Supposing && heard.HasAnswer && (state.Answers.HasCertificate || (heard.Certificates.Named.Count == 0 && heard.Categories.Count == 0 && heard.HasPersonal));

    private InterviewTurn Suppose(ConversationState state, Utterance heard, TurnDraft draft, DateOnly today)
    {
        if (!state.Answers.HasCertificate)
        {
            draft.Say(_words[Phrase.WhatIfCertificate]);
        }
        else
        {
            foreach (var sentence in _supposition.Describe(state, heard, today)) draft.Say(sentence);
        }

        return Continue(state with { Misses = 0, Supposed = state.Answers.HasCertificate }, draft, today);
    }

    /// <summary>Goes on with the question asked in the draft, with the next one, or gives the result.</summary>
    private InterviewTurn Continue(ConversationState state, TurnDraft draft, DateOnly today)
    {
        if (draft.Asked is { } asked) return Finish(state with { Awaiting = asked }, draft, today);
        var wasOpen = state.Awaiting != Awaiting.None;
        state = _rounds.Returned(state, draft, today);
        state = state with { Awaiting = _questions.Next(state, today) };
        if (state.Awaiting != Awaiting.None) return Finish(state, draft.Ask(_questions.Ask(state)), today);
        if (wasOpen || state.ResultChanged) return Result(state, draft, today);
        // What says nothing new is heard all the same: no reply is empty.
        if (draft.IsEmpty) draft.Say(_words[Phrase.AlreadyKnown]);
        return _titles.Resume(state, draft) ? Finish(state, draft, today) : Finish(state, draft.Offer(_questions.Ask(state).Buttons), today);
    }

    private InterviewTurn Result(ConversationState state, TurnDraft draft, DateOnly today)
    {
        state = state with { ResultChanged = false, Titles = null };
        var assessment = Assessor.Assess(state.Answers, _knowledge, today);
        if (state.Person is { } person) draft.Say(_words[Phrase.ResultFor].With("person", _facts.Person(person)));
        draft.Say(assessment.Basis);
        _lapses.Remind(state, draft);
        draft.Say(_summary.Of(assessment)).Ask(_questions.Ask(state));
        _offer.Suggest(state, assessment, draft);
        return new InterviewTurn(state, [Written(draft.In(state.Language!.Value, assessment), state)], assessment);
    }

    private InterviewTurn Finish((ConversationState State, TurnDraft Draft) miss, DateOnly today) => Finish(miss.State, miss.Draft, today);

    private InterviewTurn Finish(ConversationState state, TurnDraft draft, DateOnly today, bool forget = false)
    {
        state = ChoiceRounds.Counted(state);
        state = state with { Asks = state.AskedFor == state.Awaiting ? state.Asks + 1 : 1, AskedFor = state.Awaiting };
        var assessment = state.Answers.HasCertificate ? Assessor.Assess(state.Answers, _knowledge, today) : null;
        _offer.Suggest(state, assessment, draft);
        return new InterviewTurn(state, [Written(draft.In(state.Language ?? Language.En), state)], assessment, forget);
    }

    private Reply Written(Reply reply, ConversationState state) => reply.Language != Language.Zh || state.Script != ChineseScript.Traditional ? reply
        : reply with { Text = _traditional.Write(reply.Text), Buttons = [.. reply.Buttons.Select(_traditional.Write)], SheetLabel = reply.SheetLabel is { } label ? _traditional.Write(label) : null, Script = ChineseScript.Traditional };
}
