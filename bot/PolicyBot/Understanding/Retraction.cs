using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Answers that somebody takes back: they are to be held no longer.</summary>
/// <param name="Fields">The questions they answered.</param>
/// <param name="Category">True when the certificate category stated is taken back.</param>
public sealed record Retraction(IReadOnlyList<Awaiting> Fields, bool Category);
