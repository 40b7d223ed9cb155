namespace PolicyBot.Knowledge.Registers;

/// <summary>Words the matcher understands around a certificate's name; loaded from <c>vocabulary.yaml</c>.</summary>
/// <param name="Levels">Words by grade id.</param>
/// <param name="Exam">Words that say an examination was sat, not that a certificate is held.</param>
/// <param name="Noise">Words that say nothing about which certificate it is.</param>
/// <param name="Ordinary">English words that are also abbreviations.</param>
/// <param name="Variants">Hong Kong, Taiwan and other usage, and what to read it as.</param>
/// <param name="Fields">Fields of work by id.</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Levels,
    IReadOnlyList<string> Exam,
    IReadOnlyList<string> Noise,
    IReadOnlySet<string> Ordinary,
    IReadOnlyList<KeyValuePair<string, string>> Variants,
    IReadOnlyDictionary<string, Bilingual> Fields);
