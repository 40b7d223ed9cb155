using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Wording;

/// <summary>Everything the bot says in its own voice, loaded from <c>words.yaml</c>.</summary>
public sealed class Words
{
    private readonly IReadOnlyDictionary<Phrase, Bilingual> _phrases;

    private Words(IReadOnlyDictionary<Phrase, Bilingual> phrases) => _phrases = phrases;

    /// <summary>One sentence in both languages.</summary>
    public Bilingual this[Phrase phrase] => _phrases[phrase];

    /// <summary>Loads the file beside the program.</summary>
    /// <exception cref="KnowledgeException">A sentence is missing, lacks a language, or has different placeholders; names line and column.</exception>
    public static Words Load() => new(PhraseFile.Read<Phrase>(Path.Combine(AppContext.BaseDirectory, "words.yaml")));
}
