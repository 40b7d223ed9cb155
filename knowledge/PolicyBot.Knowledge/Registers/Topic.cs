namespace PolicyBot.Knowledge.Registers;

/// <summary>A question people ask and its answer; one entry of <c>answers.yaml</c>.</summary>
public sealed record Topic(
    string Id,
    IReadOnlyList<string> QuestionsZh,
    IReadOnlyList<string> QuestionsEn,
    Bilingual Answer,
    IReadOnlyList<Citation> Citations);
