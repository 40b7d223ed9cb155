using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>What is said to be the same as in another case: "same certificate as me", 国籍跟上一个一样.</summary>
/// <param name="Of">The case spoken of.</param>
/// <param name="Fields">The questions whose answers are the same; empty for all of them.</param>
/// <param name="Spans">Where the message says so.</param>
public sealed record Sameness(SameCase Of, IReadOnlyList<Awaiting> Fields, IReadOnlyList<TextSpan> Spans);
