using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Tables of a docx document with merged cells spread; paragraphs between them are captions of the next.</summary>
internal static class WordTables
{
    public static IReadOnlyList<RawTable> Read(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var tables = new List<RawTable>();
        var captions = new List<RawRow>();
        var body = document.MainDocumentPart?.Document?.Body ?? throw new ImportException("the document has no text.");
        foreach (var block in body.Descendants().Where(e => e is Paragraph or Table && !e.Ancestors<Table>().Any()))
        {
            if (block is Table table)
            {
                tables.Add(new RawTable($"table {tables.Count + 1}", [.. captions, .. Rows(table)]));
                captions.Clear();
            }
            else if (CellText.Clean(TextOf((Paragraph)block)) is { Length: > 0 } text)
            {
                captions.Add(new RawRow(0, [new RawCell(text)]) { IsCaption = true });
            }
        }

        return tables;
    }

    private static IEnumerable<RawRow> Rows(Table table)
    {
        var grid = new Grid();
        var r = 0;
        foreach (var row in table.Elements<TableRow>())
        {
            var column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            foreach (var cell in row.Descendants<TableCell>().Where(c => c.Ancestors<Table>().First() == table))
            {
                var properties = cell.TableCellProperties;
                var span = Math.Max(1, properties?.GridSpan?.Val?.Value ?? 1);
                // A vertical merge without a value continues the cell above.
                if (properties?.VerticalMerge is { } merge && (merge.Val?.Value ?? MergedCellValues.Continue) == MergedCellValues.Continue)
                {
                    for (var c = 0; c < span; c++) grid.Continue(r, column++);
                }
                else
                {
                    column = grid.Put(r, column, 1, span, CellText.Clean(string.Join('\n', cell.Descendants<Paragraph>().Select(TextOf))));
                }
            }

            r++;
        }

        return grid.Rows();
    }

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        Text text => text.Text,
        TabChar => " ",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "-",
        _ => "",
    }));
}
