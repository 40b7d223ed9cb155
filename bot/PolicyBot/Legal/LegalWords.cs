using PolicyBot.Wording;

namespace PolicyBot.Legal;

/// <summary>What the privacy and terms pages say, from <c>legal.yaml</c>.</summary>
internal sealed class LegalWords() : PhraseBook<LegalPhrase>("legal.yaml");
