using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>versions.yaml</c>.</summary>
internal static class VersionFile
{
    public static IReadOnlyList<ListVersion> Read(string folder, CitationReader citations, DataErrors errors)
    {
        var versions = new List<ListVersion>();
        foreach (var item in YamlFile.ReadList(Path.Combine(folder, "versions.yaml"), errors))
        {
            var inForce = item.Text("inForce");
            var dayKnown = DateText.TryDay(inForce, out var from);
            if (!dayKnown && !DateText.TryMonth(inForce, out from)) item.Error("inForce", $"'{inForce}' must be 2025-11-14 or, where the day is not known, 2025-11");
            var annex = item.OptionalText("annex");
            if (annex is not (null or "loaded")) item.Error("annex", "must be 'loaded' or absent");
            var version = new ListVersion(item.Text("version"), item.Bilingual("name"), from, dayKnown, annex == "loaded", citations.Read(item));
            item.Done();
            if (versions.Any(v => v.Version == version.Version)) item.Error("version", $"'{version.Version}' is there twice");
            if (versions.Count > 0 && versions[^1].InForceFrom >= from) item.Error("inForce", "must be later than that of the version before");
            versions.Add(version);
        }

        return versions;
    }
}
