using System.Text;

namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>Writes CSV records and takes CSV text apart by record, every character kept.</summary>
internal static class CsvText
{
    /// <summary>One record without its line end.</summary>
    public static string Record(IEnumerable<string> fields) => string.Join(',', fields.Select(Field));

    /// <summary>The records of a text, without their line ends; quoted fields may hold line ends.</summary>
    public static List<string> Records(string text)
    {
        var records = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            if (text[i] != '\n' || quoted) continue;
            records.Add(text[start..i].TrimEnd('\r'));
            start = i + 1;
        }

        if (start < text.Length) records.Add(text[start..]);
        return records;
    }

    /// <summary>The fields of one record.</summary>
    public static List<string> Fields(string record)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < record.Length; i++)
        {
            if (record[i] == '"' && quoted && i + 1 < record.Length && record[i + 1] == '"') field.Append(record[i++]);
            else if (record[i] == '"') quoted = !quoted;
            else if (record[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(record[i]);
        }

        fields.Add(field.ToString());
        return fields;
    }

    private static string Field(string value) => value.AsSpan().IndexOfAny("\",\n\r") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
