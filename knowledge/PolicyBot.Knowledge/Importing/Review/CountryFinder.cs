using PolicyBot.Knowledge.Importing.Annex;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>Reads the country column: names, adjectives and codes become ISO codes, several countries and "international" become INT.</summary>
internal sealed class CountryFinder
{
    private static readonly char[] Separators = ['、', '/', ',', '，', ';', '；', '|', '\n'];
    private readonly Dictionary<string, string> _codes = [];
    private readonly HeaderWords _words;

    public CountryFinder(KnowledgeBase knowledge, HeaderWords words)
    {
        _words = words;
        foreach (var region in knowledge.Regions.Values)
        {
            foreach (var name in RegionWords.Names(region).Append(region.Code).Append(region.Name.Zh).Append(region.Name.En)) _codes.TryAdd(HeaderWords.Plain(name), region.Code);
        }
    }

    /// <summary>The code, or an empty text where the cell cannot be read.</summary>
    public string Find(string text)
    {
        if (text.Length == 0) return "";
        if (_words.IsInternational(text)) return RegisterFiles.International;
        if (Code(text) is { } whole) return whole;
        var parts = text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Code).ToArray();
        if (parts.Length < 2 || parts.Any(p => p is null)) return "";
        return parts.Distinct().Count() == 1 ? parts[0]! : RegisterFiles.International;
    }

    private string? Code(string text)
    {
        if (_codes.TryGetValue(HeaderWords.Plain(text), out var code)) return code;
        // "英国（英格兰及威尔士）" and "United Kingdom (GB)": the bracket only explains.
        var bracket = text.IndexOfAny(['(', '（']);
        return bracket > 0 && _codes.TryGetValue(HeaderWords.Plain(text[..bracket]), out code) ? code : null;
    }
}
