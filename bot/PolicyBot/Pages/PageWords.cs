using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PolicyBot.Pages;

/// <summary>What the pages say, both languages side by side (page-words.json).</summary>
internal sealed class PageWords
{
    private static readonly JsonSerializerOptions ForScripts = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<string, Dictionary<string, string>> _words;

    /// <exception cref="InvalidOperationException">A key lacks a language, or has a third.</exception>
    public PageWords()
    {
        _words = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(Resource.Read("Pages/page-words.json"))!;
        foreach (var (key, texts) in _words)
        {
            if (texts.Count != 2 || !texts.ContainsKey(PageLanguage.Chinese) || !texts.ContainsKey(PageLanguage.English))
                throw new InvalidOperationException($"Pages/page-words.json: {key} must have exactly the languages zh and en.");
        }
    }

    /// <summary>All words in one language, by key.</summary>
    public IEnumerable<KeyValuePair<string, string>> In(string language) => _words.Select(w => KeyValuePair.Create(w.Key, w.Value[language]));

    /// <summary>The words the chat's script needs in both languages: those named <c>Chat…</c>.</summary>
    /// <remarks>This encoder escapes &lt;, &gt; and &amp;, so the text may stand inside a script element.</remarks>
    public string ScriptJson() => JsonSerializer.Serialize(new[] { PageLanguage.Chinese, PageLanguage.English }
        .ToDictionary(language => language, language => In(language).Where(w => w.Key.StartsWith("Chat", StringComparison.Ordinal)).ToDictionary()), ForScripts);
}
