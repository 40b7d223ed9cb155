using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Conversation;

/// <summary>What a turn comes to.</summary>
/// <param name="State">The conversation after it.</param>
/// <param name="Replies">What to say, at most three.</param>
/// <param name="Assessment">The assessment the answers lead to, shown or not; null while there is nothing to assess.</param>
/// <param name="Forget">True when everything stored is to be deleted.</param>
public sealed record InterviewTurn(ConversationState State, IReadOnlyList<Reply> Replies, Assessment? Assessment = null, bool Forget = false)
{
    /// <summary>True when the message could not be read in time: the same message may come to something else.</summary>
    public bool Unread { get; init; }
}
