using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Wording;

/// <summary>The sentences of one file beside the program, both languages under one key.</summary>
/// <typeparam name="TPhrase">The keys.</typeparam>
/// <param name="file">The name of the file.</param>
/// <exception cref="KnowledgeException">A sentence is missing, lacks a language, or has different placeholders; names line and column.</exception>
public abstract class PhraseBook<TPhrase>(string file)
    where TPhrase : struct, Enum
{
    private readonly IReadOnlyDictionary<TPhrase, Bilingual> _phrases = PhraseFile.Read<TPhrase>(Path.Combine(AppContext.BaseDirectory, file));

    /// <summary>One sentence in both languages.</summary>
    public Bilingual this[TPhrase phrase] => _phrases[phrase];
}
