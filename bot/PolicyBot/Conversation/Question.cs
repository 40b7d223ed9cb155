using PolicyBot.Knowledge;

namespace PolicyBot.Conversation;

/// <summary>A question with the buttons that answer it.</summary>
public sealed record Question(Awaiting Awaiting, Bilingual Text, IReadOnlyList<Bilingual> Buttons);
