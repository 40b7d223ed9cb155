using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Conversation;

/// <summary>What is kept between two turns: the answers, how to go back, and what was asked. No text of the user.</summary>
public sealed record ConversationState
{
    /// <summary>How many steps "back" can undo.</summary>
    public const int HistoryLength = 12;

    /// <summary>What the applicant said.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>The language of the last turn; null before the first.</summary>
    public Language? Language { get; init; }

    /// <summary>What was asked last.</summary>
    public Awaiting Awaiting { get; init; } = Awaiting.Certificate;

    /// <summary>Certificates on offer while a choice or confirmation is awaited.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>True when what is on offer was named as an examination passed.</summary>
    public bool OfferedAsExam { get; init; }

    /// <summary>True when what is on offer comes on top of the certificates already held.</summary>
    public bool OfferedInAddition { get; init; }

    /// <summary>Questions the applicant chose not to answer.</summary>
    public IReadOnlyList<Awaiting> Skipped { get; init; } = [];

    /// <summary>How often in a row nothing was understood.</summary>
    public int Misses { get; init; }

    /// <summary>True when the answers changed since the result was last shown.</summary>
    public bool ResultChanged { get; init; }

    /// <summary>Earlier answers, oldest first.</summary>
    public IReadOnlyList<Answers> History { get; init; } = [];

    /// <summary>Earlier answers kept, then these; nothing happens if they are the same.</summary>
    public ConversationState With(Answers answers) => AnswersJson.Same(answers, Answers)
        ? this
        : this with { Answers = answers, History = [.. History.TakeLast(HistoryLength - 1), Answers] };
}
