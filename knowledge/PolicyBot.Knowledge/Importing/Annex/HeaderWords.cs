using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Importing.Tables;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>The headings by which columns are known; the content of <c>import.yaml</c>.</summary>
internal sealed partial class HeaderWords
{
    private const int LongestHeading = 60;
    private readonly List<Word> _words = [];
    private readonly IReadOnlyList<string> _zh;
    private readonly IReadOnlyList<string> _en;
    private readonly IReadOnlyList<string> _filler;
    private readonly IReadOnlyList<string> _notes;
    private readonly HashSet<string> _international;
    private readonly HashSet<string> _empty;
    private readonly HashSet<string> _ditto;

    private HeaderWords(YamlItem root)
    {
        var columns = root.Item("columns");
        foreach (var column in Enum.GetValues<AnnexColumn>())
        {
            var key = column.ToString().ToLowerInvariant();
            var item = columns?.Item(key);
            if (item is null) root.Error("columns", $"needs '{key}'");
            foreach (var text in item?.Texts("sure") ?? []) _words.Add(new Word(column, Plain(text), true));
            foreach (var text in item?.Texts("maybe") ?? []) _words.Add(new Word(column, Plain(text), false));
            item?.Done();
        }

        columns?.Done();
        _zh = Texts(root, "zh");
        _en = Texts(root, "en");
        _filler = Texts(root, "filler");
        _notes = Texts(root, "notes");
        _international = [.. Texts(root, "international")];
        _empty = [.. root.Texts("empty").Select(t => t.Trim()), .. Texts(root, "empty").Where(t => t.Length > 0)];
        _ditto = new HashSet<string>(root.Texts("ditto").Select(t => t.Trim()), StringComparer.OrdinalIgnoreCase);
        root.Done();
    }

    /// <summary>Loads the words of a data folder.</summary>
    /// <exception cref="KnowledgeException">The file is missing or wrong; names line and column.</exception>
    public static HeaderWords Load(string folder)
    {
        var errors = new DataErrors();
        var words = Read(folder, errors);
        errors.ThrowIfAny();
        return words!;
    }

    /// <summary>Notes what is wrong with the file.</summary>
    public static void Check(string folder, DataErrors errors) => Read(folder, errors);

    private static HeaderWords? Read(string folder, DataErrors errors) =>
        YamlFile.ReadMapping(Path.Combine(folder, "import.yaml"), errors) is { } root ? new HeaderWords(root) : null;

    /// <summary>What a heading says, or null where it is none.</summary>
    public HeaderMeaning? Read(string heading)
    {
        // "职业资格（技术职称）名称": a bracket explains; what stands outside says what the column is.
        var outside = Bracket().Replace(CellText.Compatible(heading), "");
        if (outside.Length == heading.Length || ReadWhole(outside) is not { } read) return ReadWhole(heading);
        var whole = Plain(heading);
        return read with { Zh = _zh.Any(w => Holds(whole, w)), En = _en.Any(w => Holds(whole, w)) };
    }

    private HeaderMeaning? ReadWhole(string heading)
    {
        var plain = Plain(heading);
        if (plain.Length is 0 or > LongestHeading) return heading.Trim() is "#" ? new HeaderMeaning(AnnexColumn.Number, false, false) : null;
        // "机构中文名称" is "机构名称" in Chinese.
        var bare = HanBlank().Replace(_zh.Concat(_en).OrderByDescending(w => w.Length).Aggregate(plain, Without).Trim(), "");
        var hits = _words.Where(w => Holds(plain, w.Text) || Holds(bare, w.Text)).ToList();
        var best = hits.OrderByDescending(w => w.Sure).ThenByDescending(w => w.Text.Length).ThenByDescending(w => plain.LastIndexOf(w.Text, StringComparison.Ordinal)).FirstOrDefault();
        if (best is null) return null;
        // A certificate's own name may hold "certificate"; a heading holds hardly anything but heading words.
        var rest = hits.Select(w => w.Text).Concat(_zh).Concat(_en).Concat(_filler).OrderByDescending(w => w.Length)
            .Aggregate(bare, (text, word) => Without(text, word)).Replace(" ", "", StringComparison.Ordinal);
        if (rest.Length * 3 > plain.Replace(" ", "", StringComparison.Ordinal).Length) return null;
        return new HeaderMeaning(best.Column, _zh.Any(w => Holds(plain, w)), _en.Any(w => Holds(plain, w)));
    }

    /// <summary>True for the text of a note below or above a table.</summary>
    public bool IsNote(string text)
    {
        var plain = Plain(text);
        return _notes.Any(n => n.Length > 0 ? plain.StartsWith(n, StringComparison.Ordinal) && (plain.Length == n.Length || n[0] > '\u2E80' || !char.IsLetter(plain[n.Length])) : false)
            || text.StartsWith('*') || text.StartsWith('※');
    }

    /// <summary>True for a cell that says nothing but "Note", "Total" or the like.</summary>
    public bool IsNoteWord(string text) => Plain(text) is { Length: > 0 } plain && _notes.Contains(plain);

    /// <summary>True where a cell says that there is nothing to say.</summary>
    public bool IsEmpty(string text) => text.Length == 0 || _empty.Contains(text.Trim()) || (Plain(text) is { Length: > 0 } plain && _empty.Contains(plain));

    /// <summary>True where a cell says "as above".</summary>
    public bool IsDitto(string text) => _ditto.Contains(text);

    /// <summary>True where a cell of the country column names no country but all of them.</summary>
    public bool IsInternational(string text) => _international.Contains(Plain(text));

    /// <summary>Lower case, Simplified, letters and digits only, single blanks between Latin words.</summary>
    public static string Plain(string text)
    {
        var folded = TextFolder.ToSimplified(CellText.Compatible(text)).ToLowerInvariant();
        return HanBlank().Replace(NoLetter().Replace(folded, " "), "").Trim();
    }

    private static string[] Texts(YamlItem root, string key) => [.. root.Texts(key).Select(Plain)];

    private static bool Holds(string plain, string word) => Find(plain, word) >= 0;

    private static int Find(string plain, string word)
    {
        for (var at = word.Length == 0 ? -1 : plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (word[0] > '\u2E80') return at;
            var end = at + word.Length;
            var ends = end == plain.Length || !char.IsAsciiLetter(plain[end]) || (plain[end] == 's' && (end + 1 == plain.Length || !char.IsAsciiLetter(plain[end + 1])));
            if ((at == 0 || !char.IsAsciiLetter(plain[at - 1])) && ends) return at;
        }

        return -1;
    }

    private static string Without(string text, string word)
    {
        for (var at = Find(text, word); at >= 0; at = Find(text, word))
        {
            var end = at + word.Length;
            // The plural goes with its word.
            if (end < text.Length && text[end] == 's' && char.IsAsciiLetter(word[^1])) end++;
            text = text[..at] + text[end..];
        }

        return text;
    }

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs}) | (?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex HanBlank();

    private sealed record Word(AnnexColumn Column, string Text, bool Sure);
}
