using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PolicyBot.Pages;

/// <summary>Words of pages as JSON: first by key or by language, then by the other.</summary>
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
internal sealed partial class WordsJson : JsonSerializerContext
{
    // This encoder escapes <, > and &, so the text may stand inside a script element.
    private static readonly WordsJson ForScripts = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    /// <summary>Reads an embedded file of words.</summary>
    public static Dictionary<string, Dictionary<string, string>> Read(string resource) =>
        JsonSerializer.Deserialize(Resource.Read(resource), Default.DictionaryStringDictionaryStringString)!;

    /// <summary>Writes words so that they may stand inside a script element.</summary>
    public static string Write(Dictionary<string, Dictionary<string, string>> words) =>
        JsonSerializer.Serialize(words, ForScripts.DictionaryStringDictionaryStringString);
}
