using PolicyBot.Conversation;
using PolicyBot.Protocol.Activities;

namespace PolicyBot.Hosting;

/// <summary>What a message came to. Shared between all who say the same at the same point, so nobody changes it.</summary>
/// <param name="Before">The conversation it was said in.</param>
/// <param name="Turn">What the interview made of it.</param>
/// <param name="State">The conversation to store; null when there is nothing to keep.</param>
/// <param name="Replies">The replies without an address; null when one of them carries a link that is new each time.</param>
internal sealed record TakenTurn(ConversationState Before, InterviewTurn Turn, string? State, IReadOnlyList<Activity>? Replies);
