using System.Globalization;
using PolicyBot.Knowledge.Importing.Annex;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Importing.Review;

/// <summary>The file between import and apply: one line per certificate, to be looked through in a spreadsheet program.</summary>
public static class ReviewFile
{
    internal const string VersionMark = "version ";
    internal const string InForceMark = "since ";

    /// <summary>Makes the lines for matched rows.</summary>
    public static IReadOnlyList<ReviewRow> Rows(IEnumerable<(AnnexRow Row, RowMatch Match)> matched, KnowledgeBase knowledge, Matching.TextFolder folder, ReviewRequest request)
    {
        var entries = new NewEntry(knowledge, folder, request);
        return [.. matched.Select(m => ToRow(m.Row, m.Match, entries, request))];
    }

    /// <summary>Writes the file: UTF-8 with a mark, so that spreadsheet programs open it right. Either whole or not at all.</summary>
    public static void Write(string path, IEnumerable<ReviewRow> rows)
    {
        var temporary = path + ".tmp";
        File.WriteAllText(temporary, Text(rows), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>True where the file already says exactly this.</summary>
    public static bool IsSame(string path, IEnumerable<ReviewRow> rows) => File.ReadAllText(path) == Text(rows);

    /// <summary>Reads the file; mistakes are noted by line and column.</summary>
    internal static CsvTable Read(string path, DataErrors errors) => CsvTable.Read(path, ReviewRow.Columns, errors);

    private static string Text(IEnumerable<ReviewRow> rows) =>
        string.Join('\n', rows.Select(r => CsvText.Record(r.Values)).Prepend(CsvText.Record(ReviewRow.Columns))) + "\n";

    private static ReviewRow ToRow(AnnexRow row, RowMatch match, NewEntry entries, ReviewRequest request)
    {
        var isNew = match.Status == ReviewStatus.New;
        var country = match.Country.Length > 0 ? match.Country : match.Issuers.Count == 1 ? match.Issuers[0].Country : "";
        var issuer = entries.IssuerOf(row, match);
        var notes = new List<string> { match.Note };
        if (isNew && issuer.Length == 0) notes.Add("write the issuer");
        if (isNew && country.Length == 0) notes.Add($"write the country as a code such as GB, or INT{(row.Country.Length > 0 ? $" ('{row.Country}' is not known)" : "")}");
        if (isNew && (row.NameZh.Length == 0 || row.NameEn.Length == 0)) notes.Add("only one language is given; it is used for both until the other is written here");
        string[] values =
        [
            match.Status.ToString().ToLowerInvariant(),
            match.Status switch { ReviewStatus.Matched => match.Candidates[0].Id, ReviewStatus.New => entries.IdOf(row), _ => "" },
            string.Join('|', match.Candidates.Select(c => c.Id)),
            string.Join("; ", notes.Where(n => n.Length > 0)),
            string.Join('|', row.Categories),
            row.NameZh, row.NameEn, row.Abbreviation, issuer, row.IssuerZh, row.IssuerEn,
            country,
            entries.FieldOf(row, match),
            entries.LevelOf(row),
            row.Url, row.Title, row.Remark, row.Place,
            row.Row.ToString(CultureInfo.InvariantCulture),
            // With a word before them, spreadsheet programs do not make 3 of 3.0 and 14/11/2025 of the date.
            VersionMark + request.ListVersion, InForceMark + request.InForce, request.Source,
        ];
        return new ReviewRow { Status = match.Status, Values = values };
    }
}
