using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Knowledge.Loading;

/// <summary>A YAML mapping read strictly: every accessor marks its key as known, <see cref="Done"/> refuses the rest.</summary>
internal sealed class YamlItem
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly DataErrors _errors;
    private readonly HashSet<string> _known = [];

    private YamlItem(string file, YamlMappingNode node, DataErrors errors) => (_file, _node, _errors) = (file, node, errors);

    public IEnumerable<string> Keys => _node.Children.Keys.Select(k => ((YamlScalarNode)k).Value ?? "");

    public static YamlItem? From(string file, YamlNode node, DataErrors errors)
    {
        if (node is YamlMappingNode mapping && mapping.Children.Keys.All(k => k is YamlScalarNode)) return new YamlItem(file, mapping, errors);
        errors.Add(file, node.Start.Line, node.Start.Column, "expected 'key: value' lines here");
        return null;
    }

    public bool Has(string key) => _node.Children.ContainsKey(key);

    /// <summary>A text that must be there.</summary>
    public string Text(string key)
    {
        var text = OptionalText(key);
        if (string.IsNullOrWhiteSpace(text) && !(Find(key) is YamlScalarNode scalar && IsNull(scalar))) Error(key, "is missing or empty");
        return text ?? "";
    }

    /// <summary>A kebab-case id.</summary>
    public string Id(string key)
    {
        var id = Text(key);
        if (id.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))) Error(key, $"'{id}' is not an id: lower-case letters, digits and hyphens only");
        return id;
    }

    /// <summary>A text, or null where the key is absent.</summary>
    public string? OptionalText(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlScalarNode scalar when IsNull(scalar):
                Error(key, "has no value; write one after the colon or delete the line");
                return null;
            case YamlScalarNode scalar: return scalar.Value?.Trim();
            default:
                Error(key, "must be a single text");
                return null;
        }
    }

    /// <summary>A whole number, or null where the key is absent.</summary>
    public int? Number(string key)
    {
        var text = OptionalText(key);
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Error(key, $"'{text}' is not a whole number");
        return null;
    }

    /// <summary>Texts of a list; empty where the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case YamlSequenceNode list when list.All(n => n is YamlScalarNode scalar && !IsNull(scalar)): return [.. list.Select(n => ((YamlScalarNode)n).Value ?? "")];
            default:
                Error(key, "must be a list of texts, such as [one, two]");
                return [];
        }
    }

    /// <summary>Members of an enumeration; empty where the key is absent.</summary>
    public IReadOnlyList<T> Enums<T>(string key)
        where T : struct, Enum
    {
        var members = new List<T>();
        foreach (var text in Texts(key))
        {
            if (Enum.GetNames<T>().Contains(text)) members.Add(Enum.Parse<T>(text));
            else Error(key, $"'{text}' must be one of {string.Join(", ", Enum.GetNames<T>())}");
        }

        return members;
    }

    /// <summary>Mappings of a list; empty where the key is absent.</summary>
    public IEnumerable<YamlItem> Items(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case YamlSequenceNode list: return [.. list.Select(n => From(_file, n, _errors)).OfType<YamlItem>()];
            default:
                Error(key, "must be a list");
                return [];
        }
    }

    /// <summary>A mapping under a key; null where absent.</summary>
    public YamlItem? Item(string key) => Find(key) is { } node ? From(_file, node, _errors) : null;

    /// <summary>A text in both languages that must be there, with the same <c>{placeholders}</c> on both sides.</summary>
    public Bilingual Bilingual(string key)
    {
        var item = Item(key);
        if (item is null)
        {
            Error(key, "is missing");
            return default;
        }

        var words = item.Bilingual();
        return words;
    }

    /// <summary>This mapping itself as a text in both languages.</summary>
    public Bilingual Bilingual()
    {
        var words = new Bilingual(Text("zh"), Text("en"));
        Done();
        WordChecks.Check(words, message => Error("zh", message));
        return words;
    }

    /// <summary>Notes a mistake at a key, or at the mapping where the key is absent.</summary>
    public void Error(string key, string message)
    {
        var at = _node.Children.Keys.FirstOrDefault(k => ((YamlScalarNode)k).Value == key)?.Start ?? _node.Start;
        _errors.Add(_file, at.Line, at.Column, $"{key} {message}");
    }

    /// <summary>Refuses keys nobody asked for: a typo must not silently lose a rule.</summary>
    public void Done()
    {
        foreach (var key in Keys.Where(k => !_known.Contains(k))) Error(key, $"is not known here; known are {string.Join(", ", _known)}");
    }

    /// <summary>A key with nothing behind it, or YAML's words for nothing.</summary>
    private static bool IsNull(YamlScalarNode scalar) => scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        return _node.Children.TryGetValue(key, out var node) ? node : null;
    }
}
