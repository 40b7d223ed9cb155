using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Conversation.Titles;

/// <summary>What the bot says after a result was given: the follow-up about titles and the sheet; from <c>title-talk.yaml</c> beside the program.</summary>
public sealed class TitleWords
{
    private readonly IReadOnlyDictionary<TitlePhrase, Bilingual> _phrases = PhraseFile.Read<TitlePhrase>(Path.Combine(AppContext.BaseDirectory, "title-talk.yaml"));

    /// <summary>One sentence in both languages.</summary>
    public Bilingual this[TitlePhrase phrase] => _phrases[phrase];
}
