using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Knowledge.Loading;

/// <summary>A YAML data file, opened so that every value knows its line and column.</summary>
internal static class YamlFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The items of a file that is a list.</summary>
    public static IEnumerable<YamlItem> ReadList(string path, DataErrors errors)
    {
        var root = Root(path, errors);
        if (root is null) yield break;
        if (root is not YamlSequenceNode list)
        {
            errors.Unreadable(Path.GetFileName(path), root.Start.Line, root.Start.Column, "the file must be a list of entries, each starting with '- '");
            yield break;
        }

        if (list.Children.Count == 0) errors.Unreadable(Path.GetFileName(path), root.Start.Line, root.Start.Column, "holds no entry; put the entries back");
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
            errors.Unreadable(file, 1, 1, "the file is missing; put it back");
            return null;
        }

        try
        {
            var text = StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            var tab = Array.FindIndex(text.Split('\n'), line => line.TrimStart(' ').StartsWith('\t') && line.Trim().Length > 0);
            if (tab >= 0)
            {
                // The parser names the start of the file, not the line.
                errors.Unreadable(file, tab + 1, 1, "begins with a tab; YAML is indented with blanks, no tabs");
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            errors.Unreadable(file, 1, 1, stream.Documents.Count == 0 ? "the file is empty; put its entries back" : "the file holds several documents; delete the lines that are only ---");
        }
        catch (DecoderFallbackException)
        {
            errors.Unreadable(file, 1, 1, "is not UTF-8; save the file as UTF-8");
        }
        catch (YamlException e)
        {
            errors.Unreadable(file, Math.Max(1, e.End.Line), Math.Max(1, e.End.Column), $"cannot be read: {e.Message.TrimEnd('.')}. Look here and just above for a missing quotation mark, bracket or colon, and for tabs where there should be blanks");
        }

        return null;
    }
}
