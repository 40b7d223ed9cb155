using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Puts on offer the certificates of which one may be meant.</summary>
internal sealed class CertificateOffer(Words words, Facts facts)
{
    /// <summary>The state with what a message leaves open on offer; nothing else changes.</summary>
    public ConversationState Take(ConversationState state, Utterance heard, TurnDraft draft)
    {
        var reading = heard.Certificates;
        var open = reading.Open.Select(o => o with { Ids = [.. o.Ids.Except(state.Declined).Except(state.Answers.Qualifications)] }).Where(o => o.Ids.Count > 0).ToArray();
        if (open.Length > 0)
        {
            // "Certified Public Accountant, Hong Kong": of those that may be meant, those from there.
            if (heard is { Country: null, Doubt: null, Places: [var place] } && open[0].Ids.Where(id => facts.IsFrom(id, place)).ToArray() is { Length: > 0 } local) open[0] = open[0] with { Ids = local };
            // "I'm an Australian CPA": the one of the same country first.
            open[0] = open[0] with { Ids = [.. open[0].Ids.OrderByDescending(id => heard.Country is { } country && facts.IsFrom(id, country))] };
            var addition = reading.Named.Count > 0 || !AnswerTaker.Replaces(heard, state);
            return state with { Offered = open[0].Ids, OfferedAsExam = open[0].Exam, OfferedAsLikely = open[0] is { Likely: true, Ids.Count: 1 }, OfferedInAddition = addition, OfferedNext = [.. open.Skip(1)] };
        }

        if (reading.Open.Count > 0 && !state.Answers.HasCertificate)
        {
            // Only what was declined before fits: no third list.
            draft.Say(words[Phrase.CertificateGivenUp]);
            return state.With(state.Answers with { Unrecognised = true }).NothingOffered();
        }

        // "It is in certificate category B, then" is answer enough where the name was only guessed at.
        if (reading.Named.Count > 0 || heard.Categories.Count > 0)
        {
            if (state.OfferedAsExam && (state.Offered.Count == 1 || state.PutOff.Count == 1)) draft.Say(words[Phrase.ExamWithout].With("certificate", facts.Names([.. state.Offered, .. state.PutOff])));
            return state.NothingOffered();
        }

        if (reading.Outside is { } outside)
        {
            draft.Say(outside.Reason.With("name", outside.Name)).Handled = true;
            // A degree beside what is just being asked back does not put that away.
            if (state.Answers.HasCertificate || state.Offered.Count > 0) return state;
            draft.Say(words[Phrase.OutsideAsk]).Asked = Awaiting.Certificate;
            return state;
        }

        var hints = reading.Hints.Except(state.Declined).ToArray();
        if (hints.Length == 0 || draft.Handled) return state;
        draft.Say(words[Phrase.AskCertificateHint]).Handled = true;
        draft.Offer([.. hints.Select(facts.WithIssuer), words[Phrase.NoneOfThese]]).Asked = Awaiting.Choice;
        return state with { Offered = hints };
    }
}
