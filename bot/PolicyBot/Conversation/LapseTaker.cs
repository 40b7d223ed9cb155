using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Keeps in mind which certificates are said to have lapsed, so that no result silently takes them for valid.</summary>
internal sealed class LapseTaker(Words words, Facts facts)
{
    /// <summary>The state with what a message says of it; said back in the draft.</summary>
    public ConversationState Take(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (heard.Lapsed && heard.About is null)
        {
            string[] named = [.. heard.Certificates.Named, .. heard.Certificates.Open.SelectMany(o => o.Ids)];
            IReadOnlyList<string> lapsed = named.Length > 0 ? named : state.Offered.Count > 0 ? state.Offered : state.Answers.Qualifications;
            draft.Say(words[Phrase.LapsedNoted]).Handled = true;
            return state with { Lapsed = [.. state.Lapsed.Union(lapsed)], ResultChanged = true };
        }

        if (!heard.Renewed) return state;
        draft.Say(words[Phrase.LapseLifted]).Handled = true;
        return state with { Lapsed = [], ResultChanged = true };
    }

    /// <summary>Says beside a result that a certificate held has lapsed; nothing when none has.</summary>
    public void Remind(ConversationState state, TurnDraft draft)
    {
        var lapsed = state.Answers.Qualifications.Intersect(state.Lapsed).ToArray();
        if (lapsed.Length > 0) draft.Say(words[Phrase.ResultLapsed].With("certificate", facts.Names(lapsed)));
    }
}
