namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads a file of sentences keyed by the members of an enumeration: none missing, none unknown, both languages each.</summary>
public static class PhraseFile
{
    /// <summary>Loads all sentences.</summary>
    /// <exception cref="KnowledgeException">Anything is wrong; names file, line and column.</exception>
    public static IReadOnlyDictionary<T, Bilingual> Read<T>(string path)
        where T : struct, Enum
    {
        var errors = new DataErrors();
        var file = YamlFile.ReadMapping(path, errors);
        var phrases = new Dictionary<T, Bilingual>();
        if (file is not null)
        {
            foreach (var phrase in Enum.GetValues<T>()) phrases[phrase] = file.Bilingual(phrase.ToString());
            file.Done();
        }

        errors.ThrowIfAny();
        return phrases;
    }
}
