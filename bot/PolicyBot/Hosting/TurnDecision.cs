using PolicyBot.Conversation;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Hosting;

/// <summary>Tells from a conversation before and after a turn what was decided about a certificate.</summary>
internal static class TurnDecision
{
    /// <summary>The decision; null when the turn was about something else.</summary>
    public static Decision? Of(ConversationState before, InterviewTurn turn)
    {
        var after = turn.State;
        if (after.Answers.Qualifications.Except(before.Answers.Qualifications).Any()) return Decision.Accept;
        if (after.Answers.Unrecognised && !before.Answers.Unrecognised) return Decision.Unrecognised;
        if (after.Offered.Count > 0 && !after.Offered.SequenceEqual(before.Offered)) return after.Awaiting == Awaiting.Confirmation ? Decision.Confirm : Decision.Choose;
        return before.Awaiting == Awaiting.Certificate && after.Awaiting == Awaiting.Certificate && after.Misses > before.Misses ? Decision.AskAgain : null;
    }
}
