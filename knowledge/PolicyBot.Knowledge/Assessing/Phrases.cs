using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>Fills the placeholders of sentences from data.</summary>
public static class Phrases
{
    /// <summary>Certificate categories in full: never a bare letter (design §2).</summary>
    public static Bilingual Categories(IReadOnlyCollection<Category> categories)
    {
        var letters = categories.Order().Select(c => c.ToString()).ToArray();
        var zh = string.Join("、", letters.Select(l => $"清单{l}类"));
        var en = letters.Length switch
        {
            0 => "",
            1 => $"certificate category {letters[0]}",
            _ => $"certificate categories {string.Join(", ", letters[..^1])} and {letters[^1]}",
        };
        return new Bilingual(zh, en);
    }

    /// <summary>Certificate categories of which any one is enough.</summary>
    public static Bilingual AnyCategory(IReadOnlyCollection<Category> categories)
    {
        var letters = categories.Order().Select(c => c.ToString()).ToArray();
        var zh = string.Join("或", letters.Select(l => $"清单{l}类"));
        var en = letters.Length > 1 ? $"certificate category {string.Join(", ", letters[..^1])} or {letters[^1]}" : Categories(categories).En;
        return new Bilingual(zh, en);
    }

    /// <summary>Replaces <c>{name}</c> on both sides.</summary>
    public static Bilingual With(this Bilingual words, string name, Bilingual value) =>
        new(words.Zh.Replace($"{{{name}}}", value.Zh ?? "", StringComparison.Ordinal), words.En.Replace($"{{{name}}}", value.En ?? "", StringComparison.Ordinal));

    /// <summary>Replaces <c>{name}</c> with the same text on both sides.</summary>
    public static Bilingual With(this Bilingual words, string name, string value) => words.With(name, new Bilingual(value, value));
}
