using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Knowledge.Tests.Importing;

/// <summary>Writes sample tables as xlsx, docx, HTML and CSV.</summary>
internal static class SampleFiles
{
    public static string Csv(SampleCell[][] rows) =>
        string.Concat(rows.Select(r => string.Join(',', r.Select(c => $"\"{c.Text?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

    public static string Html(SampleCell[][] rows, string before = "")
    {
        var html = new StringBuilder($"<!doctype html><meta charset=utf-8><title>Sample</title><style>td,th{{border:1px solid #000}}table{{border-collapse:collapse}}</style><body><h1>{Sample.Label}</h1>{before}<table>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Where(c => c.Text is not null)) html.Append($"<td rowspan={cell.Rows} colspan={cell.Columns}>{System.Net.WebUtility.HtmlEncode(cell.Text)}</td>");
            html.Append("</tr>");
        }

        return html.Append("</table>").ToString();
    }

    public static void Xlsx(string path, params (string Sheet, SampleCell[][] Rows)[] sheets)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var list = new S.Sheets();
        workbook.Workbook = new S.Workbook(list);
        foreach (var (name, rows) in sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new S.Worksheet(new S.SheetData(rows.Select((row, r) => new S.Row(row.Select((cell, c) => Cell(cell.Text, r, c))) { RowIndex = (uint)r + 1 })));
            var merged = rows.SelectMany((row, r) => row.Select((cell, c) => (cell, r, c))).Where(m => m.cell.Rows * m.cell.Columns > 1)
                .Select(m => new S.MergeCell { Reference = $"{At(m.r, m.c)}:{At(m.r + m.cell.Rows - 1, m.c + m.cell.Columns - 1)}" }).ToArray();
            if (merged.Length > 0) part.Worksheet.Append(new S.MergeCells(merged));
            list.Append(new S.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)list.Count() + 1, Name = name });
        }
    }

    public static void Docx(string path, params (string[] Before, SampleCell[][] Rows)[] tables)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var body = new W.Body();
        document.AddMainDocumentPart().Document = new W.Document(body);
        foreach (var (before, rows) in tables)
        {
            foreach (var text in before) body.Append(Paragraph(text));
            body.Append(new W.Table(rows.Select((row, r) => new W.TableRow(WordCells(rows, row, r)))));
        }
    }

    private static IEnumerable<W.TableCell> WordCells(SampleCell[][] rows, SampleCell[] row, int r)
    {
        for (var c = 0; c < row.Length; c++)
        {
            var properties = new W.TableCellProperties();
            var cell = row[c];
            if (cell.Columns > 1) properties.Append(new W.GridSpan { Val = cell.Columns });
            if (cell.Rows > 1) properties.Append(new W.VerticalMerge { Val = W.MergedCellValues.Restart });
            if (cell.Text is null)
            {
                // Covered from the left: part of a wide cell; covered from above: the merge goes on.
                if (!Enumerable.Range(1, r).Any(up => rows[r - up][c].Rows > up)) continue;
                properties.Append(new W.VerticalMerge());
            }

            yield return new W.TableCell(properties, Paragraph(cell.Text ?? ""));
        }
    }

    private static W.Paragraph Paragraph(string text) => new(new W.Run(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static S.Cell Cell(string? text, int r, int c)
    {
        if (text is "#N/A") return new S.Cell { CellReference = At(r, c), DataType = S.CellValues.Error, CellValue = new S.CellValue("#N/A") };
        return double.TryParse(text, out var number)
            ? new S.Cell { CellReference = At(r, c), CellValue = new S.CellValue(number) }
            : new S.Cell { CellReference = At(r, c), DataType = S.CellValues.InlineString, InlineString = new S.InlineString(new S.Text(text ?? "")) };
    }

    private static string At(int row, int column) => $"{(char)('A' + column)}{row + 1}";
}
