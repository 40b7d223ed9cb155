using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>measures.yaml</c>.</summary>
internal static class MeasureFile
{
    public static IReadOnlyList<Measure> Read(string folder, CitationReader citations, AssessmentWords words, IReadOnlyList<ListVersion> versions, DataErrors errors)
    {
        var measures = new List<Measure>();
        foreach (var item in YamlFile.ReadList(Path.Combine(folder, "measures.yaml"), errors))
        {
            var measure = new Measure(
                item.Id("id"),
                item.Enums<Category>("categories"),
                item.Texts("versions"),
                item.Number("term"),
                item.Texts("names"),
                item.Bilingual("title"),
                [.. item.Items("predicates").Select(p => ReadPredicate(p, citations)).OfType<Predicate>()],
                [.. item.Items("applies").Select(ReadApplies)],
                ReadDoubt(item.Item("doubt"), citations),
                [.. item.Texts("unchecked").Select(key => Condition(item, key, words))],
                citations.Read(item));
            item.Done();
            if (measure.Categories.Count == 0) item.Error("categories", "must name at least one certificate category");
            foreach (var version in measure.Versions.Where(v => versions.All(k => k.Version != v))) item.Error("versions", $"'{version}' is not in versions.yaml");
            if (measure.Versions.Count == 0) item.Error("versions", "must name at least one version");
            if (measure.Applies.Count == 0 || measure.Applies[^1].Below is not null) item.Error("applies", "must end with an entry without a condition");
            if (measures.Any(m => m.Id == measure.Id)) item.Error("id", $"'{measure.Id}' is there twice");
            measures.Add(measure);
        }

        return measures;
    }

    private static Bilingual Condition(YamlItem item, string key, AssessmentWords words)
    {
        if (words.Conditions.TryGetValue(key, out var condition)) return condition;
        item.Error("unchecked", $"'{key}' is not under conditions in assessment.yaml");
        return default;
    }

    private static AppliesText ReadApplies(YamlItem item)
    {
        var below = item.Number("below");
        return new AppliesText(below, item.Bilingual());
    }

    private static Doubt? ReadDoubt(YamlItem? item, CitationReader citations)
    {
        if (item is null) return null;
        var doubt = new Doubt(item.Bilingual("words"), citations.Read(item));
        item.Done();
        return doubt;
    }

    private static Predicate? ReadPredicate(YamlItem item, CitationReader citations)
    {
        var otherwise = item.Bilingual("otherwise");
        var unknown = item.Bilingual("unknown");
        Bilingual? change = item.Has("change") ? item.Bilingual("change") : null;
        var cited = citations.Read(item, required: false);
        var groups = item.Enums<NationalityGroup>("nationality");
        var hukou = item.Enums<Hukou>("hukou");
        var from = item.Number("from");
        var to = item.Number("to");
        item.Done();
        if (groups.Count > 0) return new NationalityPredicate(groups) { Otherwise = otherwise, Unknown = unknown, Change = change, Citations = cited };
        if (hukou.Count == 1) return new HukouPredicate(hukou[0]) { Otherwise = otherwise, Unknown = unknown, Change = change, Citations = cited };
        if (from is not null || to is not null) return new AgePredicate(from ?? 0, to ?? int.MaxValue) { Otherwise = otherwise, Unknown = unknown, Change = change, Citations = cited };
        item.Error("otherwise", "belongs to a predicate without a condition: give nationality, hukou, from or to");
        return null;
    }
}
