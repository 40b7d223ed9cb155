using PolicyBot.Knowledge.Assessing;
using PolicyBot.Understanding;

namespace PolicyBot.Conversation;

/// <summary>A place in the conversation that "back" returns to.</summary>
public sealed record Moment
{
    /// <summary>The answers then.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>The questions not answered by choice then.</summary>
    public IReadOnlyList<Awaiting> Skipped { get; init; } = [];

    /// <summary>Whose answers they are; null for the person writing.</summary>
    public Person? Person { get; init; }
}
