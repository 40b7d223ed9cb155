using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Resolves citations of data entries against the sources.</summary>
internal sealed class CitationReader(IReadOnlyDictionary<string, Source> sources)
{
    /// <summary>The citations under <c>citations</c>; every one must name a known source and a place in it.</summary>
    public IReadOnlyList<Citation> Read(YamlItem item, bool required = true)
    {
        var citations = new List<Citation>();
        foreach (var entry in item.Items("citations"))
        {
            var id = entry.Text("source");
            var locator = entry.Text("locator");
            entry.Done();
            if (sources.TryGetValue(id, out var source)) citations.Add(new Citation(source, locator));
            else entry.Error("source", $"'{id}' is not in sources.yaml");
        }

        if (required && citations.Count == 0) item.Error("citations", "are missing: every statement has its source");
        return citations;
    }
}
