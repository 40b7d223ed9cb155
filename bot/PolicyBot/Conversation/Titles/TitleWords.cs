using PolicyBot.Wording;

namespace PolicyBot.Conversation.Titles;

/// <summary>What the bot says after a result was given: the follow-up about titles and the sheet; from <c>title-talk.yaml</c>.</summary>
public sealed class TitleWords() : PhraseBook<TitlePhrase>("title-talk.yaml");
