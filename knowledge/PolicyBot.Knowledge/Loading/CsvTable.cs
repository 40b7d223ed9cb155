using System.Text;
using CsvHelper;

namespace PolicyBot.Knowledge.Loading;

/// <summary>A CSV data file read strictly: UTF-8, exact header, no short or long rows, no stray quotation marks.</summary>
internal sealed class CsvTable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private readonly DataErrors _errors;

    private CsvTable(string file, DataErrors errors) => (File, _errors) = (file, errors);

    public string File { get; }

    public List<CsvRow> Rows { get; } = [];

    /// <summary>Reads a file whose header must be exactly <paramref name="columns"/>.</summary>
    public static CsvTable Read(string path, string[] columns, DataErrors errors)
    {
        var table = new CsvTable(Path.GetFileName(path), errors);
        if (!System.IO.File.Exists(path))
        {
            errors.Add(table.File, 1, 1, "file is missing");
            return table;
        }

        try
        {
            using var reader = CsvReader.FromText(StrictUtf8.GetString(System.IO.File.ReadAllBytes(path)).TrimStart('\uFEFF'), Strict);
            table.ReadRows(reader, columns);
        }
        catch (DecoderFallbackException)
        {
            errors.Add(table.File, 1, 1, "not UTF-8; save the file as UTF-8");
        }
        catch (CsvFormatException e)
        {
            errors.Add(table.File, Math.Max(1, e.LineNumber), 1, "a quotation mark is open or out of place");
        }

        return table;
    }

    private void ReadRows(CsvReader reader, string[] columns)
    {
        var index = columns.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i);
        if (!reader.Read() || !Fields(reader).SequenceEqual(columns))
        {
            _errors.Add(File, 1, 1, $"the header must be: {string.Join(',', columns)}");
            return;
        }

        while (reader.Read())
        {
            var record = Fields(reader);
            if (record.Length == columns.Length) Rows.Add(new CsvRow(File, reader.LineNumber, record, index, _errors));
            else _errors.Add(File, reader.LineNumber, record.Length, $"{record.Length} fields, {columns.Length} expected");
        }
    }

    private static string[] Fields(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
}
