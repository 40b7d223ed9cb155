using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>Leaves open what somebody will not answer.</summary>
internal sealed class RefusalTaker(Words words)
{
    /// <summary>A question that was skipped and then answered is no longer skipped.</summary>
    public static ConversationState Answered(ConversationState state, Utterance heard) => state with
    {
        Skipped = [.. state.Skipped.Where(s => s switch
        {
            Awaiting.Nationality => heard.Nationality is null,
            Awaiting.Age => heard.Age is null,
            Awaiting.Hukou => heard.Hukou is null,
            _ => true,
        })],
    };

    /// <summary>The state with the questions refused left open; said in the draft.</summary>
    public ConversationState Take(ConversationState state, Utterance heard, TurnDraft draft)
    {
        if (heard is { GoesWithout: true, Certificates.Any: false, Categories.Count: 0, IsQuestion: false } && state.Awaiting is Awaiting.Certificate or Awaiting.Choice or Awaiting.Confirmation or Awaiting.Nationality)
        {
            draft.Say(words[Phrase.SkippedCertificate]).Handled = true;
            return state.With(state.Answers with { Qualifications = [], StatedCategories = [], Unrecognised = true }).NothingOffered();
        }

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
}
