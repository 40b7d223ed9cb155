using PolicyBot.Knowledge.Importing.Tables;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>The heading of a table: which column is about what. May take two rows ("证书名称" over "中文" and "英文").</summary>
internal sealed class AnnexHeader
{
    private readonly string[] _texts;

    private AnnexHeader(IReadOnlyList<HeaderMeaning?> meanings, string[] texts, int height) => (Meanings, _texts, Height) = (meanings, texts, height);

    /// <summary>By column; null where unknown or empty.</summary>
    public IReadOnlyList<HeaderMeaning?> Meanings { get; }

    /// <summary>Rows it takes.</summary>
    public int Height { get; }

    /// <summary>The heading that starts at a row, or null where none does.</summary>
    public static AnnexHeader? At(IReadOnlyList<RawRow> rows, int index, HeaderWords words)
    {
        if (rows[index].IsCaption) return null;
        var one = Of([rows[index]], words);
        var two = index + 1 < rows.Count && !rows[index + 1].IsCaption && IsFirstLine(rows[index], words) && IsSecondLine(rows[index + 1], words) ? Of([rows[index], rows[index + 1]], words) : null;
        return two is not null && (one is null || two.Known >= one.Known) ? two : one;
    }

    /// <summary>True where a row repeats the heading, as on every page of a print.</summary>
    public bool IsRepeatedBy(RawRow row)
    {
        var texts = row.Cells.Select(c => HeaderWords.Plain(c.Text)).ToArray();
        return texts.Any(t => t.Length > 0) && texts.Length == _texts.Length
            && texts.Select((t, i) => t.Length == 0 || _texts[i].Contains(t, StringComparison.Ordinal)).All(same => same)
            && texts.Count(t => t.Length > 0) >= 2;
    }

    /// <summary>The heading of a column as printed, for messages.</summary>
    public string Text(int column) => _texts[column];

    private int Known => Meanings.Select(m => m is null ? null : (m.Column, m.Zh, m.En, m.Tick) as object).OfType<object>().Distinct().Count();

    private static AnnexHeader? Of(RawRow[] rows, HeaderWords words)
    {
        var width = rows[0].Cells.Count;
        var texts = Enumerable.Range(0, width).Select(c => string.Join(' ', rows.Select(r => r.Cells[c].Text).Where(t => t.Length > 0).Distinct())).ToArray();
        var meanings = texts.Select((text, c) => rows.All(r => r.Cells[c].FromLeft) ? null : Meaning(text, words)).ToArray();
        var header = new AnnexHeader(meanings, [.. texts.Select(HeaderWords.Plain)], rows.Length);
        var about = meanings.OfType<HeaderMeaning>().Select(m => m.Column).Distinct().ToArray();
        // A row of data may hold a heading's words here and there; in a heading they prevail.
        var filled = Enumerable.Range(0, width).Where(c => texts[c].Length > 0 && !rows.All(r => r.Cells[c].FromLeft)).ToArray();
        return about.Contains(AnnexColumn.Name) && header.Known >= 2 && filled.Count(c => meanings[c] is not null) * 2 >= filled.Length ? header : null;
    }

    private static HeaderMeaning? Meaning(string text, HeaderWords words)
    {
        if (text.Length is > 0 and <= 20 && CategoryText.InCell(text) is [var only]) return new HeaderMeaning(AnnexColumn.Category, false, false) { Tick = only };
        if (words.Read(text) is { Column: not AnnexColumn.Category } read) return read;
        // "是否A类", "B类项目"
        return text.Length <= 20 && CategoryText.InColumn(text) is [var ticked] ? new HeaderMeaning(AnnexColumn.Category, false, false) { Tick = ticked } : words.Read(text);
    }

    /// <summary>A title above a table of one heading row is not the first of two.</summary>
    private static bool IsFirstLine(RawRow row, HeaderWords words) => row.Cells.Count(c => !c.FromLeft && c.Text.Length > 0 && Meaning(c.Text, words) is not null) >= 2;

    /// <summary>A second line of headings consists of copies from above and heading words; a row of data does not.</summary>
    private static bool IsSecondLine(RawRow row, HeaderWords words)
    {
        var own = row.Cells.Where(c => !c.FromAbove && !c.FromLeft && c.Text.Length > 0).ToArray();
        if (own is [var lonely] && CategoryText.InHeading(lonely.Text).Count > 0) return false;
        return own.Length > 0 && own.All(c => Meaning(c.Text, words) is not null) && own.Any(c => Meaning(c.Text, words)!.Tick is null || own.Length > 1);
    }
}
