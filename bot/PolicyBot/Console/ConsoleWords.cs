using System.Text.RegularExpressions;
using PolicyBot.Knowledge;
using PolicyBot.Pages;

namespace PolicyBot.Console;

/// <summary>What the console says, both languages side by side: the page (<c>console-words.json</c>) and what is read out or copied (<c>console-sentences.json</c>).</summary>
internal sealed partial class ConsoleWords
{
    private readonly Dictionary<string, Bilingual> _words = [];
    private readonly string _file;

    private ConsoleWords(string file) => _file = file;

    /// <summary>Reads one of the two files.</summary>
    /// <exception cref="InvalidOperationException">A key lacks a language, has a third, or the two sides have different placeholders.</exception>
    public static ConsoleWords Load(string file)
    {
        var words = new ConsoleWords(file);
        foreach (var (key, texts) in WordsJson.Read($"Console/{file}"))
        {
            if (texts.Count != 2 || !texts.TryGetValue(PageLanguage.Chinese, out var zh) || !texts.TryGetValue(PageLanguage.English, out var en))
                throw new InvalidOperationException($"Console/{file}: {key} must have exactly the languages zh and en.");
            if (!Places(zh).SetEquals(Places(en)))
                throw new InvalidOperationException($"Console/{file}: {key} must have the same {{placeholders}} in both languages.");
            words._words.Add(key, new Bilingual(zh, en));
        }

        return words;
    }

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => _words.Keys;

    /// <summary>The words under a key.</summary>
    /// <exception cref="InvalidOperationException">There is no such key.</exception>
    public Bilingual this[string key] => Find(key) ?? throw new InvalidOperationException($"Console/{_file}: nothing is called {key}.");

    /// <summary>The words under a key, or null.</summary>
    public Bilingual? Find(string key) => _words.TryGetValue(key, out var words) ? words : null;

    /// <summary>All words in one language, by key.</summary>
    public Dictionary<string, string> In(string language) =>
        _words.ToDictionary(w => w.Key, w => language == PageLanguage.Chinese ? w.Value.Zh : w.Value.En);

    /// <summary>All words for the page's script; safe inside a script element.</summary>
    public string ScriptJson() => WordsJson.Write(
        new[] { PageLanguage.Chinese, PageLanguage.English }.ToDictionary(language => language, In));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
