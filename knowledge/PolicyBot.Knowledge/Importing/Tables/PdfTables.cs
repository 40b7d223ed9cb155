using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Tables of a PDF that holds text: by their ruling lines where there are any, else by how the words line up.</summary>
internal static class PdfTables
{
    public static IReadOnlyList<RawTable> Read(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        var tables = new List<RawTable>();
        var columns = new PdfColumns();
        var anyText = false;
        foreach (var page in document.GetPages())
        {
            var words = page.GetWords().Where(w => !string.IsNullOrWhiteSpace(w.Text)).ToList();
            anyText |= words.Count > 0;
            tables.AddRange(PageTables(page, words, columns));
        }

        if (!anyText) throw new ImportException("the PDF holds pictures of pages, no text. Ask for the original file, or have the text recognised first.");
        return [.. tables.Select((t, i) => t with { Continues = i > 0 })];
    }

    private static List<RawTable> PageTables(Page page, List<Word> words, PdfColumns columns)
    {
        var tables = new List<RawTable>();
        var place = $"page {page.Number}";
        var ruled = PdfRules.Grids(page);
        if (ruled.Count == 0) return columns.Read(words, place) is { } loose ? [loose] : [];
        var row = 0;
        foreach (var grid in ruled)
        {
            var above = words.Where(w => Y(w) > grid.Top && !ruled.Any(g => g.Contains(X(w), Y(w)))).ToList();
            words = [.. words.Except(above)];
            var rows = grid.Rows(words).Select(cells => new RawRow(++row, cells)).ToList();
            tables.Add(new RawTable(place, [.. Captions(above), .. rows]));
        }

        // A heading at the foot of a page belongs to the table on the next.
        var below = words.Where(w => !ruled.Any(g => g.Contains(X(w), Y(w)))).ToList();
        if (below.Count > 0) tables.Add(new RawTable(place, [.. Captions(below)]));
        return tables;
    }

    private static IEnumerable<RawRow> Captions(List<Word> words) =>
        PdfLines.Of(words).Select(line => new RawRow(0, [new RawCell(CellText.Clean(PdfLines.Text(line)))]) { IsCaption = true });

    private static double X(Word word) => word.BoundingBox.Centroid.X;

    private static double Y(Word word) => word.BoundingBox.Centroid.Y;
}
