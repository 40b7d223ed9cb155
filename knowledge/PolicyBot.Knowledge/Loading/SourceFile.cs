using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>sources.yaml</c>.</summary>
internal static class SourceFile
{
    private static readonly string[] Kinds = ["official", "official-summary", "issuer", "media", "secondary", "seed"];

    public static Dictionary<string, Source> Read(string folder, DataErrors errors)
    {
        var sources = new Dictionary<string, Source>();
        foreach (var item in YamlFile.ReadList(Path.Combine(folder, "sources.yaml"), errors))
        {
            var source = new Source(item.Text("id"), item.Bilingual("title"), item.Text("url"), item.OptionalText("date"), item.Text("kind"));
            item.OptionalText("publisher");
            item.Done();
            if (!Kinds.Contains(source.Kind)) item.Error("kind", $"'{source.Kind}' must be one of {string.Join(", ", Kinds)}");
            if (!Uri.TryCreate(source.Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http")) item.Error("url", $"'{source.Url}' is not a web address");
            if (source.Date is { } date && !DateText.IsDate(date)) item.Error("date", $"'{date}' must be 2025-11-18 or 2025-11");
            if (!sources.TryAdd(source.Id, source)) item.Error("id", $"'{source.Id}' is there twice");
        }

        return sources;
    }
}
