namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads a file of word lists by key, with one nested group of further lists.</summary>
public static class WordListFile
{
    /// <summary>All lists; every key must be there and no other.</summary>
    /// <exception cref="KnowledgeException">Anything is wrong; names file, line and column.</exception>
    public static (IReadOnlyDictionary<string, IReadOnlyList<string>> Lists, IReadOnlyDictionary<string, IReadOnlyList<string>> Nested) Read(
        string path, IReadOnlyList<string> keys, string nestedKey)
    {
        var errors = new DataErrors();
        var lists = new Dictionary<string, IReadOnlyList<string>>();
        var nested = new Dictionary<string, IReadOnlyList<string>>();
        if (YamlFile.ReadMapping(path, errors) is { } file)
        {
            foreach (var key in keys)
            {
                lists[key] = file.Texts(key);
                if (lists[key].Count == 0) file.Error(key, "is missing or empty");
            }

            if (file.Item(nestedKey) is { } group)
            {
                foreach (var key in group.Keys) nested[key] = group.Texts(key);
            }

            file.Done();
        }

        errors.ThrowIfAny();
        return (lists, nested);
    }
}
