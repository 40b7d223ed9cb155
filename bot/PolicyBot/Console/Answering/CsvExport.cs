using System.Text;

namespace PolicyBot.Console.Answering;

/// <summary>An answer as a table, one row per measure (RFC 4180), safe to open in a spreadsheet.</summary>
internal static class CsvExport
{
    private static readonly string[] Head =
        ["measure", "verdict", "title_zh", "title_en", "reason_zh", "reason_en", "missing", "unchecked_zh", "unchecked_en", "sources", "list_version", "date", "version_id"];

    /// <summary>The table.</summary>
    public static string Write(ConsoleAnswer answer)
    {
        var csv = new StringBuilder();
        Row(csv, Head);
        var a = answer.Assessment;
        foreach (var v in a.Verdicts)
        {
            Row(csv,
            [
                v.Measure, v.Verdict.ToString(), v.Title.Zh, v.Title.En, v.Reason.Zh, v.Reason.En, v.Missing ?? "",
                string.Join("；", v.Unchecked.Select(u => u.Zh)), string.Join("; ", v.Unchecked.Select(u => u.En)),
                string.Join(" | ", v.Citations.Select(c => $"{c.Source}, {c.Locator}, {c.Url}")),
                a.ListVersion, a.Date, a.VersionId,
            ]);
        }

        return csv.ToString();
    }

    /// <summary>One cell: quoted, and never a formula.</summary>
    /// <remarks>OWASP "CSV injection": a cell that begins with one of these is run by spreadsheets; the apostrophe makes it text.</remarks>
    internal static string Cell(string text)
    {
        var first = text.TrimStart(' ', '\u3000', '\u00a0', '\ufeff') is [var c, ..] ? c : ' ';
        var safe = first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '%' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Row(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
}
