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

    private const int LongestField = 4_000;
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
            errors.Unreadable(table.File, 1, 1, "the file is missing; put it back");
            return table;
        }

        try
        {
            using var reader = CsvReader.FromText(StrictUtf8.GetString(System.IO.File.ReadAllBytes(path)).TrimStart('\uFEFF'), Strict);
            table.ReadRows(reader, columns);
        }
        catch (DecoderFallbackException)
        {
            errors.Unreadable(table.File, 1, 1, "is not UTF-8; save the file as \"CSV UTF-8\"");
        }
        catch (CsvFormatException e)
        {
            errors.Unreadable(table.File, Math.Max(1, e.LineNumber), 1, "a quotation mark is open or out of place; inside a field write \"\" for one");
        }

        return table;
    }

    private void ReadRows(CsvReader reader, string[] columns)
    {
        var index = columns.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i);
        if (!reader.Read())
        {
            _errors.Unreadable(File, 1, 1, $"the file is empty; its first line must be: {string.Join(',', columns)}");
            return;
        }

        var header = Fields(reader);
        if (!header.SequenceEqual(columns))
        {
            _errors.Unreadable(File, 1, 1 + header.Zip(columns).TakeWhile(c => c.First == c.Second).Count(), HeaderMistake(header, columns));
            return;
        }

        while (reader.Read())
        {
            var record = Fields(reader);
            if (record is [""]) continue;
            if (record.Length != columns.Length)
            {
                _errors.Add(File, reader.LineNumber, Math.Min(record.Length, columns.Length), $"the row has {record.Length} fields, the header {columns.Length}; a text with a comma in it stands in quotation marks");
                continue;
            }

            if (CheckCharacters(record, columns, reader.LineNumber)) Rows.Add(new CsvRow(File, reader.LineNumber, record, index, _errors));
        }

        if (Rows.Count == 0 && !_errors.Has(File)) _errors.Unreadable(File, 1, 1, "holds nothing but its header; put the rows back");
    }

    private static string HeaderMistake(string[] header, string[] columns)
    {
        if (header.Length == 1 && columns.Length > 1 && header[0].IndexOfAny([';', '\t']) >= 0) return "the fields are not separated by commas; save the file as CSV with commas";
        var missing = columns.Except(header).ToArray();
        var unknown = header.Except(columns).ToArray();
        var what = missing.Length > 0 && unknown.Length > 0 ? $"has '{string.Join(", ", unknown)}' where '{string.Join(", ", missing)}' should be"
            : missing.Length > 0 ? $"lacks '{string.Join(", ", missing)}'"
            : unknown.Length > 0 ? $"has the unknown '{string.Join(", ", unknown)}'"
            : "has its columns in another order or twice";
        return $"the header {what}; it must be: {string.Join(',', columns)}";
    }

    /// <summary>No person writes such fields: they come from a lost quotation mark, a damaged file or an attempt to have a spreadsheet compute.</summary>
    private bool CheckCharacters(string[] record, string[] columns, long line)
    {
        for (var i = 0; i < record.Length; i++)
        {
            var mistake = record[i].Length > LongestField ? $"is {record[i].Length} characters long; is a quotation mark missing?"
                : record[i].Any(char.IsControl) ? "holds a line break or another control character; delete it"
                : record[i].Contains('\uFFFD') ? "holds a character that was lost in saving; write it anew"
                : record[i].Length > 0 && record[i][0] is '=' or '@' ? "begins like a formula, which a spreadsheet would compute"
                : null;
            if (mistake is null) continue;
            _errors.Add(File, line, i + 1, $"{columns[i]} {mistake}");
            return false;
        }

        return true;
    }

    private static string[] Fields(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
}
