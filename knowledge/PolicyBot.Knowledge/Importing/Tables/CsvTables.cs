using System.Text;
using CsvHelper;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>The table of a CSV file, in UTF-8, UTF-16 or GB18030, separated by comma, semicolon or tab.</summary>
internal static class CsvTables
{
    private static readonly char[] Separators = [',', ';', '\t'];

    public static IReadOnlyList<RawTable> Read(byte[] bytes)
    {
        var text = Decode(bytes);
        var options = new CsvReaderOptions
        {
            Separator = Separator(text),
            HasHeader = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        var rows = new List<(int Line, string[] Fields)>();
        try
        {
            using var reader = CsvReader.FromText(text, options);
            while (reader.Read()) rows.Add(((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(i => CellText.Clean(reader.GetString(i)))]));
        }
        catch (CsvFormatException e)
        {
            throw new ImportException($"line {e.LineNumber}: a quotation mark is open or out of place.");
        }

        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Fields.Length);
        return [new RawTable("the file", [.. rows.Select(r => new RawRow(r.Line, [.. Enumerable.Range(0, width).Select(i => new RawCell(i < r.Fields.Length ? r.Fields[i] : ""))]))]) { Strict = true }];
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // What a Chinese Excel writes unless told otherwise.
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }

    /// <summary>The separator found in most lines near the top.</summary>
    private static char Separator(string text)
    {
        var lines = text.Split('\n').Take(20).ToArray();
        return Separators.MaxBy(c => lines.Sum(line => Math.Min(line.Count(x => x == c), 12)));
    }
}
