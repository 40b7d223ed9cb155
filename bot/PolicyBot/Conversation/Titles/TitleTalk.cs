using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Conversation.Titles;

/// <summary>Where the follow-up about professional titles stands; kept only once somebody asked for it.</summary>
public sealed record TitleTalk
{
    /// <summary>What was said so far.</summary>
    public TitleAnswers Answers { get; init; } = new();

    /// <summary>The question asked last; null once all were asked.</summary>
    public TitleMissing? Asking { get; init; }

    /// <summary>The questions asked and done with, oldest first: answered or left open.</summary>
    public IReadOnlyList<TitleMissing> Done { get; init; } = [];
}
