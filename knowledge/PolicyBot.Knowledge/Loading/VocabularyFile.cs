using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>vocabulary.yaml</c>.</summary>
internal static class VocabularyFile
{
    public static Vocabulary Read(string folder, DataErrors errors, out IReadOnlyDictionary<string, Bilingual> outsideReasons)
    {
        var root = YamlFile.ReadMapping(Path.Combine(folder, "vocabulary.yaml"), errors);
        var outside = root?.Item("outside");
        outsideReasons = outside?.Keys.ToDictionary(k => k, outside.Bilingual) ?? [];
        var variants = root?.Item("variants");
        var elsewhere = root?.Item("elsewhere");
        var vocabulary = new Vocabulary(
            ByKey(root?.Item("levels"), Words),
            Words(root?.Item("exam")),
            Words(root?.Item("noise")),
            Words(root?.Item("negation")),
            Words(root?.Item("contrast")),
            Words(root?.Item("doubt")),
            ByKey(root?.Item("places"), Words),
            root?.Texts("ordinary").ToHashSet() ?? [],
            root?.Texts("beside").ToHashSet() ?? [],
            elsewhere?.Keys.ToDictionary(k => k, elsewhere.Text) ?? [],
            variants?.Keys.Select(k => KeyValuePair.Create(k, variants.Text(k))).ToArray() ?? [],
            ByKey(root?.Item("fields"), item => item!.Bilingual()));
        root?.Done();
        return vocabulary;
    }

    private static IReadOnlyList<string> Words(YamlItem? item)
    {
        string[] words = item is null ? [] : [.. item.Texts("zh"), .. item.Texts("en")];
        item?.Done();
        return words;
    }

    private static Dictionary<string, T> ByKey<T>(YamlItem? item, Func<YamlItem?, T> read) =>
        item?.Keys.ToDictionary(k => k, k => read(item.Item(k))) ?? [];
}
