namespace PolicyBot.Protocol.DirectLine;

/// <summary>What a valid token says.</summary>
/// <param name="ConversationId">The one conversation it opens.</param>
/// <param name="UserId">The one person it stands for.</param>
internal sealed record DirectLineToken(string ConversationId, string UserId);
