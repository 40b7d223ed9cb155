using System.Globalization;
using ExcelDataReader;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Tables of xlsx and xls workbooks: one per visible sheet, merged cells spread.</summary>
internal static class SpreadsheetTables
{
    public static IReadOnlyList<RawTable> Read(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var tables = new List<RawTable>();
        do
        {
            // Hidden sheets hold drafts and pick lists; nobody who published the file meant them.
            if (reader.VisibleState == "visible") tables.Add(Sheet(reader));
        }
        while (reader.NextResult());
        return tables;
    }

    private static RawTable Sheet(IExcelDataReader reader)
    {
        var rows = new List<RawCell[]>();
        var hidden = new List<int>();
        while (reader.Read())
        {
            if (reader.RowHeight == 0) hidden.Add(rows.Count + 1);
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(c => new RawCell(Text(reader, c)))]);
        }

        foreach (var range in reader.MergeCells ?? [])
        {
            for (var r = range.FromRow; r <= Math.Min(range.ToRow, rows.Count - 1); r++)
            {
                for (var c = range.FromColumn; c <= Math.Min(range.ToColumn, rows[r].Length - 1); c++)
                {
                    rows[r][c] = new RawCell(rows[range.FromRow][range.FromColumn].Text, r > range.FromRow, c > range.FromColumn);
                }
            }
        }

        return new RawTable($"sheet '{reader.Name}'", [.. rows.Select((cells, i) => new RawRow(i + 1, cells))]) { Title = reader.Name, HiddenRows = hidden };
    }

    private static string Text(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => "",
            string text => CellText.Clean(text),
            double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
    }
}
