using PolicyBot.Knowledge.Importing.Tables;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>Reads one row of data under a heading; what is broken is noted with place, row and column.</summary>
internal sealed class RowReader(AnnexHeader header, AnnexState state, RawTable table)
{
    /// <summary>The certificate, or null where the row is broken or empty.</summary>
    public AnnexRow? Read(RawRow row)
    {
        var before = state.Problems.Count;
        for (var c = 0; c < row.Cells.Count; c++) CheckText(row, c);
        var categories = Categories(row);
        var (nameZh, nameEn) = Names(row, AnnexColumn.Name);
        if (nameZh.Length + nameEn.Length == 0)
        {
            // A running number alone is how templates end.
            if (row.Cells.Where((c, i) => !c.FromAbove && header.Meanings[i] is { Column: not AnnexColumn.Number }).All(c => state.Words.IsEmpty(c.Text))) return null;
            Problem(row, state.Columns(AnnexColumn.Name).First(), "the certificate has no name");
        }

        if (categories.Count == 0 && state.Problems.Count == before)
        {
            Problem(row, state.CategoryColumns.Concat(state.Columns(AnnexColumn.Category)).Append(0).First(), state.EveryRowSays
                ? "the certificate category is empty, though the other rows have one"
                : "no certificate category: neither a column nor a heading above says A, B, C or D");
        }

        var (issuerZh, issuerEn) = Names(row, AnnexColumn.Issuer);
        return state.Problems.Count > before ? null : new AnnexRow
        {
            Place = table.Place,
            Row = row.Number,
            Categories = categories,
            NameZh = nameZh,
            NameEn = nameEn,
            Abbreviation = One(row, AnnexColumn.Abbreviation),
            IssuerZh = issuerZh,
            IssuerEn = issuerEn,
            Country = One(row, AnnexColumn.Country),
            Field = One(row, AnnexColumn.Field) is { Length: > 0 } field ? field : OtherType(row),
            Title = One(row, AnnexColumn.Title),
            Level = One(row, AnnexColumn.Level),
            Url = One(row, AnnexColumn.Url),
            Remark = One(row, AnnexColumn.Remark),
        };
    }

    /// <summary>What a column headed "type" says that holds no categories.</summary>
    private string OtherType(RawRow row) => state.Columns(AnnexColumn.Category).Where(c => header.Meanings[c]!.Tick is null && !state.CategoryColumns.Contains(c))
        .Select(c => row.Cells[c].Text).Where(t => !state.Words.IsEmpty(t)).Select(CellText.OneLine).FirstOrDefault() ?? "";

    private IReadOnlyList<Category> Categories(RawRow row)
    {
        var ticked = new SortedSet<Category>();
        var read = new SortedSet<Category>();
        foreach (var c in state.Columns(AnnexColumn.Category).Where(c => header.Meanings[c]!.Tick is not null))
        {
            var (text, category) = (row.Cells[c].Text, header.Meanings[c]!.Tick!.Value);
            if ((CategoryText.InCell(text) is [var same] && same == category) || CategoryText.Tick(text) == true) ticked.Add(category);
            else if (CategoryText.Tick(text) is null) Problem(row, c, $"'{text}' is neither a tick nor empty");
        }

        foreach (var c in state.CategoryColumns.Where(c => !state.Words.IsEmpty(row.Cells[c].Text)))
        {
            var text = CellText.OneLine(row.Cells[c].Text);
            if (CategoryText.InColumn(text) is { } categories) read.UnionWith(categories);
            else Problem(row, c, $"'{text}' is not a certificate category; write A, B, C or D, several with a comma");
        }

        if (ticked.Count > 0) return [.. ticked];
        if (read.Count > 0) return state.Above = [.. read];
        if (state.EveryRowSays) return [];
        return state.Above.Count > 0 ? state.Above : state.Section;
    }

    private (string Zh, string En) Names(RawRow row, AnnexColumn about)
    {
        var (zh, en) = ("", "");
        foreach (var c in state.Columns(about).OrderByDescending(c => header.Meanings[c]!.Zh || header.Meanings[c]!.En))
        {
            var (text, meaning) = (NameParts.Bare(row.Cells[c].Text), header.Meanings[c]!);
            if (state.Words.IsEmpty(text)) continue;
            var parts = (meaning.Zh, meaning.En) switch
            {
                (true, false) when NameParts.HasHan(text) => (CellText.OneLine(text), ""),
                (false, true) when !NameParts.HasHan(text) => ("", CellText.OneLine(text)),
                _ => NameParts.Split(text),
            };
            if (zh.Length == 0) zh = parts.Item1;
            if (en.Length == 0) en = parts.Item2;
        }

        return (zh, en);
    }

    private string One(RawRow row, AnnexColumn about) =>
        state.Columns(about).Select(c => row.Cells[c].Text).Where(t => !state.Words.IsEmpty(t)).Select(CellText.OneLine).FirstOrDefault() ?? "";

    private void CheckText(RawRow row, int c)
    {
        var text = row.Cells[c].Text;
        if (text.Length == 0 || row.Cells[c].FromAbove || row.Cells[c].FromLeft) return;
        if (text.Contains('\uFFFD') || text.Any(ch => char.IsControl(ch) && ch != '\n')) Problem(row, c, "holds characters that cannot be read; save the file anew, best as UTF-8");
        else if (text is "#N/A" or "#REF!" or "#VALUE!" or "#NAME?" or "#DIV/0!" or "#NULL!" or "#NUM!" && header.Meanings[c] is not null) Problem(row, c, $"holds the spreadsheet error {text}");
        else if (text[0] is '=' or '@' && header.Meanings[c] is not null) Problem(row, c, "begins like a formula, which a spreadsheet would compute");
        else if (table.Strict && header.Text(c).Length == 0) Problem(row, c, $"'{text}' stands under no heading: a comma or a quotation mark in this row is out of place");
    }

    private void Problem(RawRow row, int column, string what) =>
        state.Problems.Add($"{table.Place}, row {row.Number}, column {column + 1}{(header.Text(column).Length > 0 ? $" ({header.Text(column)})" : "")}: {what}");
}
