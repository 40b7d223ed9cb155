using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>titles.yaml</c>.</summary>
internal static class TitleFile
{
    private const string Name = "titles.yaml";

    private static readonly string[] WordKeys =
    [
        "levelMet", "levelMissed", "levelOpen",
        "experienceMet", "experienceMetByDegree", "experienceShort", "experienceShortAnyway", "experienceNoRoute", "experienceYearsOpen", "experienceEducationOpen",
        "shanghaiMet", "shanghaiShort", "shanghaiOpen",
        "degreeMet", "degreeMissed", "degreeOpen", "degreeSeriesOpen",
        "firstTimeMet", "firstTimeMissed", "firstTimeUnchecked",
    ];

    public static TitleRound? Read(string folder, CitationReader citations, DataErrors errors)
    {
        var file = YamlFile.ReadMapping(Path.Combine(folder, Name), errors);
        if (file is null) return null;
        var until = file.Text("experienceUntil");
        if (!DateOnly.TryParseExact(until, "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out var day)) file.Error("experienceUntil", $"'{until}' is not a day such as 2025-12-31");
        var round = new TitleRound(
            file.Bilingual("round"),
            day,
            file.Number("yearsInShanghai") ?? 0,
            [.. file.Items("levels").Select(item => ReadLevel(item, citations))],
            Words(file, "words", WordKeys),
            Words(file, "education", Enum.GetNames<Education>()).ToDictionary(p => Enum.Parse<Education>(p.Key), p => p.Value),
            [.. file.Items("unchecked").Select(item => item.Bilingual())],
            [.. file.Items("notes").Select(item => item.Bilingual())],
            file.Bilingual("seriesNote"),
            citations.Read(file));
        file.Done();
        if (round.Levels.Count == 0) file.Error("levels", "are missing");
        return round;
    }

    private static TitleLevel ReadLevel(YamlItem item, CitationReader citations)
    {
        var level = new TitleLevel(item.Text("id"), item.Bilingual("name"), [.. item.Items("routes").SelectMany(ReadRoute)], citations.Read(item));
        item.Done();
        if (level.Routes.Count == 0) item.Error("routes", "are missing");
        return level;
    }

    private static IEnumerable<TitleRoute> ReadRoute(YamlItem item)
    {
        var educations = item.Enums<Education>("education");
        var years = item.Number("years");
        item.Done();
        if (educations.Count == 0 || years is null) item.Error("education", "and years must both be given");
        return educations.Select(education => new TitleRoute(education, years ?? 0));
    }

    private static Dictionary<string, Bilingual> Words(YamlItem file, string key, IEnumerable<string> names)
    {
        var item = file.Item(key);
        if (item is null)
        {
            file.Error(key, "is missing");
            return [];
        }

        var words = names.ToDictionary(name => name, item.Bilingual);
        item.Done();
        return words;
    }
}
