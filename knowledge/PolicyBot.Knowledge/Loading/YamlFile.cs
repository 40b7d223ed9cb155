using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Knowledge.Loading;

/// <summary>A YAML data file, opened so that every value knows its line and column.</summary>
internal static class YamlFile
{
    /// <summary>The items of a file that is a list.</summary>
    public static IEnumerable<YamlItem> ReadList(string path, DataErrors errors)
    {
        var root = Root(path, errors);
        if (root is null) yield break;
        if (root is not YamlSequenceNode list)
        {
            errors.Add(Path.GetFileName(path), root.Start.Line, root.Start.Column, "the file must be a list of entries, each starting with '- '");
            yield break;
        }

        foreach (var node in list)
        {
            if (YamlItem.From(Path.GetFileName(path), node, errors) is { } item) yield return item;
        }
    }

    /// <summary>The content of a file that is one mapping; null if it is not.</summary>
    public static YamlItem? ReadMapping(string path, DataErrors errors) =>
        Root(path, errors) is { } root ? YamlItem.From(Path.GetFileName(path), root, errors) : null;

    private static YamlNode? Root(string path, DataErrors errors)
    {
        var file = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            errors.Add(file, 1, 1, "file is missing");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(path);
            stream.Load(reader);
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            errors.Add(file, 1, 1, "the file must hold exactly one document");
        }
        catch (YamlException e)
        {
            errors.Add(file, e.End.Line, e.End.Column, e.Message);
        }

        return null;
    }
}
