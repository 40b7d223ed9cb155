namespace PolicyBot.Knowledge.Registers;

/// <summary>Words the matcher understands around a certificate's name; loaded from <c>vocabulary.yaml</c>.</summary>
/// <param name="Levels">Words by grade id.</param>
/// <param name="Exam">Words that say an examination was sat, not that a certificate is held.</param>
/// <param name="Noise">Words that say nothing about which certificate it is.</param>
/// <param name="Negation">Words that deny what follows them.</param>
/// <param name="Contrast">Words that end a denial.</param>
/// <param name="Doubt">Words that say, beside a name, that it is not the certificate itself that is held.</param>
/// <param name="Places">Names of places inside a country, by its code.</param>
/// <param name="Ordinary">English words that are also abbreviations.</param>
/// <param name="Beside">Everyday words that say nothing about the certificate they stand beside, though a name may have them.</param>
/// <param name="Elsewhere">Abbreviations that bodies outside the register give out, too, and for what.</param>
/// <param name="Variants">Hong Kong, Taiwan and other usage, and what to read it as.</param>
/// <param name="Fields">Fields of work by id.</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Levels,
    IReadOnlyList<string> Exam,
    IReadOnlyList<string> Noise,
    IReadOnlyList<string> Negation,
    IReadOnlyList<string> Contrast,
    IReadOnlyList<string> Doubt,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Places,
    IReadOnlySet<string> Ordinary,
    IReadOnlySet<string> Beside,
    IReadOnlyDictionary<string, string> Elsewhere,
    IReadOnlyList<KeyValuePair<string, string>> Variants,
    IReadOnlyDictionary<string, Bilingual> Fields);
