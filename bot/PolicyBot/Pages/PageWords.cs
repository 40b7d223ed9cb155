using PolicyBot.Wording;

namespace PolicyBot.Pages;

/// <summary>What the pages say, both languages side by side (page-words.json).</summary>
internal sealed class PageWords
{
    private readonly Dictionary<string, Dictionary<string, string>> _words;
    private readonly Lazy<Dictionary<string, string>> _traditional;

    /// <param name="traditional">How Traditional Chinese is written; asked only when the first visitor reads it.</param>
    /// <exception cref="InvalidOperationException">A key lacks a language, or has a third.</exception>
    public PageWords(Func<TraditionalWriter> traditional)
    {
        _words = WordsJson.Read("Pages/page-words.json");
        foreach (var (key, texts) in _words)
        {
            if (texts.Count != 2 || !texts.ContainsKey(PageLanguage.Chinese) || !texts.ContainsKey(PageLanguage.English))
                throw new InvalidOperationException($"Pages/page-words.json: {key} must have exactly the languages zh and en.");
        }

        _traditional = new(() => _words.ToDictionary(w => w.Key, w => traditional().Write(w.Value[PageLanguage.Chinese])));
    }

    /// <summary>All words in one language, by key; Chinese in the characters asked for.</summary>
    public IEnumerable<KeyValuePair<string, string>> In(string language, ChineseScript script) => language == PageLanguage.Chinese && script == ChineseScript.Traditional
        ? _traditional.Value
        : _words.Select(w => KeyValuePair.Create(w.Key, w.Value[language]));

    /// <summary>The words the chat's script needs in both languages: those named <c>Chat…</c>.</summary>
    public string ScriptJson(ChineseScript script) => WordsJson.Write(new[] { PageLanguage.Chinese, PageLanguage.English }
        .ToDictionary(language => language, language => In(language, script).Where(w => w.Key.StartsWith("Chat", StringComparison.Ordinal)).ToDictionary()));
}
