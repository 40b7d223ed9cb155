using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Tables of an HTML page; whatever text stands before a table is its captions.</summary>
internal static class HtmlTables
{
    private const int WidestSpan = 1_000;
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase) { "a", "abbr", "b", "bdi", "cite", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u" };

    public static IReadOnlyList<RawTable> Read(byte[] bytes)
    {
        using var page = new HtmlParser().ParseDocument(new MemoryStream(bytes));
        var tables = new List<RawTable>();
        var captions = new List<RawRow>();
        var text = new StringBuilder();
        if (page.Body is { } body) Walk(body, text, captions, tables);
        return tables;
    }

    private static void Walk(INode node, StringBuilder text, List<RawRow> captions, List<RawTable> tables)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words: text.Append(words.Data.ReplaceLineEndings(" ")); break;
                case IHtmlScriptElement or IHtmlStyleElement: break;
                case IElement hidden when IsHidden(hidden): break;
                // A table around tables is layout, not data.
                case IHtmlTableElement table when table.QuerySelector("table") is null:
                    Flush(text, captions);
                    if (table.Caption is { } caption) AddCaption(captions, TextOf(caption));
                    tables.Add(new RawTable($"table {tables.Count + 1}", [.. captions, .. Rows(table)]));
                    captions.Clear();
                    break;
                case IElement element when Inline.Contains(element.LocalName): Walk(element, text, captions, tables); break;
                case IElement element:
                    Flush(text, captions);
                    Walk(element, text, captions, tables);
                    Flush(text, captions);
                    break;
            }
        }
    }

    private static void Flush(StringBuilder text, List<RawRow> captions)
    {
        AddCaption(captions, text.ToString());
        text.Clear();
    }

    private static void AddCaption(List<RawRow> captions, string text)
    {
        if (CellText.Clean(text) is { Length: > 0 } clean) captions.Add(new RawRow(0, [new RawCell(clean)]) { IsCaption = true });
    }

    private static IEnumerable<RawRow> Rows(IHtmlTableElement table)
    {
        var grid = new Grid();
        var r = 0;
        var shown = table.Rows.Where(row => !IsHidden(row)).ToList();
        var height = shown.Count;
        foreach (var row in shown)
        {
            var column = 0;
            foreach (var cell in row.Cells.Where(cell => !IsHidden(cell)))
            {
                var rowSpan = cell.RowSpan == 0 ? height - r : Math.Clamp(cell.RowSpan, 1, height - r);
                column = grid.Put(r, column, rowSpan, Math.Clamp(cell.ColumnSpan, 1, WidestSpan), CellText.Clean(TextOf(cell)));
            }

            r++;
        }

        return grid.Rows();
    }

    /// <summary>What a reader of the page does not see is not part of the list.</summary>
    private static bool IsHidden(IElement element) => element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal) is var plain
            && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Text with line breaks where a browser breaks lines, and blanks elsewhere.</summary>
    private static string TextOf(INode node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return text.ToString();
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words: text.Append(words.Data.ReplaceLineEndings(" ")); break;
                case IHtmlBreakRowElement: text.Append('\n'); break;
                case IHtmlScriptElement or IHtmlStyleElement: break;
                case IElement hidden when IsHidden(hidden): break;
                case IElement element when Inline.Contains(element.LocalName): Append(element, text); break;
                default:
                    text.Append('\n');
                    Append(child, text);
                    text.Append('\n');
                    break;
            }
        }
    }
}
