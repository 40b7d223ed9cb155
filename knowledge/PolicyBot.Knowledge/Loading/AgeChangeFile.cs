using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>changes.yaml</c>.</summary>
internal static class AgeChangeFile
{
    private const string Name = "changes.yaml";

    public static IReadOnlyList<AgeChangeWords> Read(string folder, IReadOnlyList<Measure> measures, DataErrors errors)
    {
        var all = new List<AgeChangeWords>();
        foreach (var item in YamlFile.ReadList(Path.Combine(folder, Name), errors))
        {
            var id = item.OptionalText("measure");
            var kind = item.Text("kind");
            var words = item.Bilingual("words");
            item.Done();
            if (id is not null && measures.All(m => m.Id != id)) item.Error("measure", $"'{id}' is not in measures.yaml");
            if (!words.En.Contains("{age}", StringComparison.Ordinal)) item.Error("words", "must hold {age}");
            if (!Enum.GetNames<AgeChangeKind>().Contains(kind)) item.Error("kind", $"must be one of {string.Join(", ", Enum.GetNames<AgeChangeKind>())}");
            else if (all.Any(w => w.MeasureId == id && w.Kind == Enum.Parse<AgeChangeKind>(kind))) item.Error("kind", $"'{kind}' is there twice");
            else all.Add(new AgeChangeWords(id, Enum.Parse<AgeChangeKind>(kind), words));
        }

        // A measure added later must not lack a sentence on the day somebody's birthday matters.
        foreach (var kind in Enum.GetValues<AgeChangeKind>().Where(k => all.All(w => w.MeasureId is not null || w.Kind != k))) errors.Add(Name, 1, 1, $"kind {kind} needs an entry without a measure");
        return all;
    }
}
