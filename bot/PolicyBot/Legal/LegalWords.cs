using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Legal;

/// <summary>What the privacy and terms pages say, from <c>legal.yaml</c> beside the program.</summary>
internal sealed class LegalWords
{
    private readonly IReadOnlyDictionary<LegalPhrase, Bilingual> _phrases = PhraseFile.Read<LegalPhrase>(Path.Combine(AppContext.BaseDirectory, "legal.yaml"));

    public Bilingual this[LegalPhrase phrase] => _phrases[phrase];
}
