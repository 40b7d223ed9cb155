using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>assessment.yaml</c>.</summary>
internal static class AssessmentFile
{
    private static readonly string[] ReasonKeys = ["ifStillListed", "ifAsStated", "otherCategory", "otherCategoryBefore", "otherCategoryStated", "notListed", "categoryUnknown", "versionUnknown", "versionBefore"];

    public static AssessmentWords Read(string folder, DataErrors errors, out DateOnly dataDate)
    {
        var root = YamlFile.ReadMapping(Path.Combine(folder, "assessment.yaml"), errors);
        var words = new AssessmentWords(
            ByEnum<Standing>(root?.Item("standing")),
            ByEnum<Standing>(root?.Item("also")),
            ByEnum<Verdict>(root?.Item("verdicts")),
            ByKey(root?.Item("reasons"), ReasonKeys),
            ByKey(root?.Item("conditions"), root?.Item("conditions")?.Keys ?? []),
            ByEnum<NationalityGroup>(root?.Item("groups")),
            ByEnum<StepRoute>(root?.Item("routes")));
        dataDate = default;
        if (root?.Text("dataDate") is { Length: > 0 } date && !DateText.TryDay(date, out dataDate)) root.Error("dataDate", $"'{date}' is not a day; write it as 2026-11-26");
        root?.Done();
        return words;
    }

    private static Dictionary<T, Bilingual> ByEnum<T>(YamlItem? item)
        where T : struct, Enum =>
        ByKey(item, Enum.GetNames<T>()).ToDictionary(p => Enum.Parse<T>(p.Key), p => p.Value);

    private static Dictionary<string, Bilingual> ByKey(YamlItem? item, IEnumerable<string> keys)
    {
        var words = item is null ? [] : keys.ToDictionary(k => k, item.Bilingual);
        item?.Done();
        return words;
    }
}
