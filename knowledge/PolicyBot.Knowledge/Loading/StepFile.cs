using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>steps.yaml</c>.</summary>
internal static class StepFile
{
    public static IReadOnlyList<Step> Read(string folder, CitationReader citations, IReadOnlyList<Measure> measures, DataErrors errors)
    {
        var steps = new List<Step>();
        var replacing = new List<(YamlItem Item, string Id)>();
        foreach (var item in YamlFile.ReadList(Path.Combine(folder, "steps.yaml"), errors))
        {
            var when = item.Item("when");
            var step = new Step(
                item.Id("id"),
                item.Number("order") ?? 0,
                Route(item),
                when?.Enums<NationalityGroup>("nationality") ?? [],
                when?.Texts("measure") ?? [],
                when?.Enums<Standing>("standing") ?? [],
                when?.Number("ageFrom"),
                item.Texts("replaces"),
                item.Bilingual("text"),
                citations.Read(item));
            when?.Done();
            item.Done();
            foreach (var id in step.Measures.Where(id => measures.All(m => m.Id != id))) when!.Error("measure", $"'{id}' is not in measures.yaml");
            if (steps.Any(s => s.Id == step.Id)) item.Error("id", $"'{step.Id}' is there twice");
            replacing.AddRange(step.Replaces.Select(id => (item, id)));
            steps.Add(step);
        }

        foreach (var (item, id) in replacing.Where(r => steps.All(s => s.Id != r.Id))) item.Error("replaces", $"'{id}' is not a step");
        return [.. steps.OrderBy(s => s.Route).ThenBy(s => s.Order)];
    }

    private static StepRoute Route(YamlItem item)
    {
        var text = item.Text("route");
        if (Enum.GetNames<StepRoute>().Contains(text)) return Enum.Parse<StepRoute>(text);
        item.Error("route", $"must be one of {string.Join(", ", Enum.GetNames<StepRoute>())}");
        return default;
    }
}
