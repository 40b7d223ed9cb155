namespace PolicyBot.Knowledge.Registers;

/// <summary>How questions are worded; the content of <c>questions.yaml</c>.</summary>
/// <param name="Concepts">Groups of words that mean the same in a question, by name.</param>
/// <param name="Frames">Words that build a question and say little of what it is about.</param>
public sealed record QuestionWords(IReadOnlyDictionary<string, IReadOnlyList<string>> Concepts, IReadOnlyList<string> Frames)
{
    /// <summary>Every word stands for itself.</summary>
    public static QuestionWords None { get; } = new(new Dictionary<string, IReadOnlyList<string>>(), []);
}
