using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Takes the answer to what was offered: yes, no, "the second one", "the Hong Kong one", "none of these".</summary>
internal sealed partial class OfferTaker(Words words, Facts facts, Questions questions, CertificateReader certificates)
{
    /// <summary>The state after it; null when the message does not answer the offer.</summary>
    public ConversationState? Take(ConversationState state, Utterance heard, string text, TurnDraft draft)
    {
        if (state is { Offered.Count: 0, Passed.Count: 1 } && heard is { HasAnswer: false, IsQuestion: false, NotYet: false, Supposing: false, About: null } && Arrived().IsMatch(text)) return Accept(state.NothingOffered() with { Offered = state.Passed, Passed = [] }, heard, state.Passed[0], draft);
        if (state.Offered.Count == 0) return Again(state, heard, text) is { } other ? Accept(state with { Offered = state.ChosenFrom }, heard with { Nationality = null, Country = null }, other, draft) : null;
        // "Right, so nothing yet": the examination is passed and the certificate not held.
        if (state is { OfferedAsExam: true, Offered.Count: 1 } && heard is { NotYet: true, HasAnswer: false, IsQuestion: false }) return Decline(state, draft);
        if (heard.NotOrdinal is { } wrong) return Exclude(state, state.Offered[wrong - 1], draft);
        if (Chosen(state, heard, text) is { } chosen) return Accept(state, heard, chosen, draft);
        if (ExamCanWait(state, heard)) return PutOff(state, heard, draft);
        if (GoesOn(state, heard)) return state.OfferedAsLikely ? Unopposed(state, heard, draft) : LeaveOut(state, heard, draft);
        if (IsFromElsewhere(state, heard, draft)) return state;
        if (heard.NoneOfThese || (heard.OnlyNo && state.Offered.Count > 1 && !(state.JustTaken && state.Answers.HasCertificate)) || (state.Offered.Count == 1 && heard.YesNo == false && !heard.HasAnswer)) return Decline(state, draft);
        return null;
    }

    // "Do you mean PMP?" – "British, 45": who answers the next questions has nothing against it. What is a guess, or an examination, is left out beside a certificate held.
    private static bool GoesOn(ConversationState state, Utterance heard) =>
        state is { Awaiting: Awaiting.Confirmation, OfferedAsLikely: true, OfferedAsExam: false } or { Awaiting: Awaiting.Confirmation, OfferedInAddition: true, OfferedNext.Count: 0, Answers.HasCertificate: true }
        && heard.YesNo != false && TellsOnlyOfThemselves(heard);

    // An examination passed keeps nobody from the other questions.
    private static bool ExamCanWait(ConversationState state, Utterance heard) =>
        state is { Awaiting: Awaiting.Confirmation, OfferedAsExam: true, OfferedNext.Count: 0, Answers.HasCertificate: false } && heard.YesNo is null && TellsOnlyOfThemselves(heard);

    private static bool TellsOnlyOfThemselves(Utterance heard) =>
        heard is { HasPersonal: true, Supposing: false, NotYet: false, Lapsed: false, Doubt: null, About: null, Wrong: null, Retracted: null, Categories.Count: 0, Refused.Count: 0, Certificates: { Any: false, Outside: null, Unknown: false } };

    // The state with what they tell of themselves.
    private static ConversationState Told(ConversationState state, Utterance heard) => RefusalTaker.Answered(state.With(AnswerTaker.Personal(state.Answers, heard)), heard);

    private ConversationState PutOff(ConversationState state, Utterance heard, TurnDraft draft)
    {
        var told = Told(state, heard);
        draft.Say(words[Phrase.Understood].With("facts", facts.Changes(state.Answers, told.Answers))).Handled = true;
        return told.NothingOffered() with { PutOff = state.Offered, OfferedAsExam = true, Passed = state.Offered, Misses = 0 };
    }

    // In two steps, so that a "no" takes back the certificate and leaves the rest.
    private ConversationState Unopposed(ConversationState state, Utterance heard, TurnDraft draft)
    {
        var told = Told(state, heard);
        var taken = Accept(told, heard, state.Offered[0], draft, since: state.Answers);
        draft.Say(words[Phrase.Undo]);
        return taken;
    }

    private ConversationState LeaveOut(ConversationState state, Utterance heard, TurnDraft draft)
    {
        var told = Told(state, heard);
        draft.Say(words[Phrase.Understood].With("facts", facts.Changes(state.Answers, told.Answers))).Say(words[Phrase.LeftOut]).Handled = true;
        return told.NothingOffered() with { Misses = 0, Declined = [.. state.Declined.Union(state.Offered)] };
    }

    // "No, the Hong Kong one": the choice just made is made again.
    private string? Again(ConversationState state, Utterance heard, string text)
    {
        if (!state.JustTaken || state.ChosenFrom.Count < 2 || heard.OnlyNo || heard.IsQuestion || (heard.AboutSelf && !heard.Correction) || (heard.YesNo != false && !heard.Correction)) return null;
        if (heard.Ordinal is { } place) return state.ChosenFrom[place - 1];
        return Meant([.. state.ChosenFrom.Except(state.Answers.Qualifications)], Denial().Replace(text, ""));
    }

    private string? Chosen(ConversationState state, Utterance heard, string text)
    {
        if (heard.Ordinal is { } place && place <= state.Offered.Count) return state.Offered[place - 1];
        if (heard.Certificates.Named.Intersect(state.Offered).ToArray() is [var named]) return named;
        // "I do hold the PMP already" says yes to another one than is asked about.
        if (state.Offered.Count == 1 && heard.Certificates.Named.Count > 0 && !heard.Additional) return null;
        // "The ICAEW one" may still be several grades, of which one is on offer.
        if (state.Offered.Count > 1 && heard is { IsQuestion: false, Certificates: { Named.Count: 0, Denied.Count: 0, Open: [{ Exam: false } open] } } && open.Ids.Intersect(state.Offered).ToArray() is [var shared]) return shared;
        // Said once more while it is asked back, a name is a yes.
        if (state is { Offered.Count: 1, OfferedAsExam: false } && heard is { IsQuestion: false, Certificates: { Named.Count: 0, Denied.Count: 0, Open: [{ Likely: true, Ids: [var again] }] } } && heard.YesNo != false && again == state.Offered[0]) return again;
        if (state.Offered.Count == 1) return heard.YesNo == true && !heard.IsQuestion ? state.Offered[0] : null;
        if (heard.Topic is not null || heard.IsQuestion || heard.Refused.Count > 0) return null;
        // "The Hong Kong one", "AICPA": what is said together with the name on offer.
        if (heard.HasPersonal || heard.Doubt is not null || heard.Acknowledges) return null;
        var said = Denial().Replace(text, "");
        return Meant(state.Offered, said) ?? Beyond(state, said);
    }

    // "Ireland": a certificate of the same name that was not among those offered.
    private string? Beyond(ConversationState state, string text) =>
        facts.CommonName(state.Offered) is { Length: > 0 } name && certificates.Read($"{name} {text}", asked: true, question: false) is var said
        && said.Named.Concat(said.Open.SelectMany(o => o.Ids)).ToArray() is [var one] && facts.ShortName(one) == name && facts.SameField(one, state.Offered[0]) && !state.Declined.Contains(one) ? one : null;

    // "The UK one", of which there is none on offer: said so, and the offer stands.
    private bool IsFromElsewhere(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (heard.Places is not [var place] || heard.HasAnswer || heard.Doubt is not null || heard.IsQuestion || heard.Topic is not null || state.Offered.Any(id => facts.IsFrom(id, place))) return false;
        draft.Say(words[Phrase.ChoiceNoneFrom].With("region", facts.Region(place))).Handled = true;
        draft.Offer(questions.Ask(state with { Awaiting = Awaiting.Choice }).Buttons).Asked = Awaiting.Choice;
        return true;
    }

    // "Not the first one": the others stay on offer.
    private static ConversationState Exclude(ConversationState state, string wrong, TurnDraft draft)
    {
        draft.Handled = true;
        return state with { Offered = [.. state.Offered.Where(o => o != wrong)], Declined = [.. state.Declined, wrong], Misses = 0 };
    }

    private string? Meant(IReadOnlyList<string> offered, string text)
    {
        // What names a certificate by itself picks that one or none: "US CPA" is never the Hong Kong one.
        var own = certificates.Read(text, asked: false, question: false);
        if (own.Any) return own.Named.Concat(own.Open.SelectMany(o => o.Ids)).Intersect(offered).ToArray() is [var itself] ? itself : null;
        var meant = offered.Select(facts.ShortName).Distinct()
            .Select(name => certificates.Read($"{name} {text}", asked: true, question: false))
            .SelectMany(r => r.Named.Concat(r.Open.SelectMany(o => o.Ids))).Distinct().Intersect(offered).ToArray();
        return meant is [var one] ? one : null;
    }

    private ConversationState Accept(ConversationState state, Utterance heard, string chosen, TurnDraft draft, Answers? since = null)
    {
        string[] others = [.. state.OfferedInAddition ? state.Answers.Qualifications : [], .. heard.Certificates.Named];
        var held = others.Where(q => q != chosen).Distinct().Append(chosen).ToArray();
        var answers = AnswerTaker.Personal(state.Answers with { Qualifications = held, Unrecognised = false }, heard);
        draft.Say(words[Phrase.Understood].With("facts", facts.Changes(since ?? state.Answers, answers))).Handled = true;
        var taken = state.With(answers) with { JustTaken = true, Misses = 0, Declined = [], ChosenFrom = state.Offered };
        if (state.OfferedNext.Count == 0) return taken.NothingOffered();
        return taken with { Offered = state.OfferedNext[0].Ids, OfferedAsExam = state.OfferedNext[0].Exam, OfferedAsLikely = state.OfferedNext[0] is { Likely: true, Ids.Count: 1 }, OfferedInAddition = true, OfferedNext = [.. state.OfferedNext.Skip(1)] };
    }

    private ConversationState Decline(ConversationState state, TurnDraft draft)
    {
        draft.Handled = true;
        var twice = state.Declined.Count > 0;
        var declined = state with { Declined = [.. state.Declined.Union(state.Offered)], Awaiting = Awaiting.Certificate, Misses = 0, JustTaken = false };
        var exam = state.OfferedAsExam && state.Offered.Count == 1;
        declined = declined.NothingOffered();
        if (exam) declined = declined with { Passed = state.Offered };
        if (declined.Answers.HasCertificate)
        {
            draft.Say(words[exam ? Phrase.ExamNotHeld : Phrase.LeftOut]);
            return declined;
        }

        if (exam)
        {
            draft.Say(words[Phrase.ExamNotHeld]).Asked = Awaiting.Certificate;
            // Who names no other one is asked the rest all the same.
            return declined with { PutOff = state.Offered, OfferedAsExam = true };
        }

        // Twice "none of these" ends in the way out instead of a third list.
        if (twice)
        {
            draft.Say(words[Phrase.CertificateGivenUp]);
            return declined.With(declined.Answers with { Unrecognised = true });
        }

        draft.Say(words[state.Offered.Count == 1 ? Phrase.NotThatThen : Phrase.NoneOfTheseThen]).Offer(questions.CategoryLabels()).Asked = Awaiting.Certificate;
        return declined;
    }

    // "I have the licence now", 证书到手了: what was only passed is held.
    [GeneratedRegex(@"\A\s*(?:(?:yes|yeah|well|ok|okay|actually|but|oh|是的?|对|有|哦|其实|其實)[\s,，.。]*)*(?:i\s+(?:do\s+|already\s+|now\s+|just\s+|actually\s+|finally\s+)*(?:have|hold|got|received)|i'?ve\s+(?:now\s+|already\s+|just\s+|finally\s+)*(?:got|received|had))\s+(?:it|that|the|my)\b(?:\s+(?:certificate|charter|licen[cs]e|membership|qualification|one|thing|paper))?(?:\s+(?:now|already|today|finally|too|in\s+hand))*\s*[.!]*\s*\z|\A\s*(?:我?(?:现在|現在|今天|昨天|刚|剛|已经|已經|其实|其實)*)?(?:(?:证书?|證書?|证件|執照|执照)?(?:现在|現在|已经|已經|刚刚?|剛剛?|今天|都|早就?)*(?:拿到手?|到手|取得|发下来|發下來|下来|下來|领到|領到|有))(?:证书?|證書?)?(?:了|啦|喇|咗)\s*[。.!！]*\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Arrived();

    [GeneratedRegex(@"\A\s*(?:(?:(?:no|none|neither|none\s+of\s+(?:these|them)|nope|sorry|wrong|oops|actually|i\s+(?:want|wanted|meant|mean|hold|have)|it'?s)\b|我要的?是?|我想要|我选|我選|我说的是|我說的是|应该是|應該是|要|选|選|是|不对|不對|不是的?|不|说错了|說錯了|选错了|選錯了|错了|錯了|[诶誒哎啊]?我?[点點按撳][错錯][了咗]?|手滑了?|我是|(?:i\s+)?(?:mis-?click(?:ed)?|(?:tapped|clicked|picked)\s+the\s+wrong\s+one)|wrong\s+(?:button|one)|都不对|都不對|都不是|全都不是)[\s,，.。:：;；]*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Denial();
}
