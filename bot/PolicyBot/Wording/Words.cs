namespace PolicyBot.Wording;

/// <summary>Everything the bot says in its own voice, from <c>words.yaml</c>.</summary>
public sealed class Words() : PhraseBook<Phrase>("words.yaml");
