using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>Takes a name apart that stands in both languages in one cell.</summary>
internal static partial class NameParts
{
    /// <summary>Chinese and other part; a part that is not there is empty.</summary>
    public static (string Zh, string En) Split(string text)
    {
        var lines = Lines(text);
        if (lines.Count > 1 && lines.Any(HasHan) && lines.Any(l => !HasHan(l))) return (Join(lines.Where(HasHan)), Join(lines.Where(l => !HasHan(l))));
        var one = Tables.CellText.OneLine(text);
        if (!HasHan(one)) return ("", one);
        foreach (var match in new[] { Slash().Match(one), Bracket().Match(one), Adjacent().Match(one) })
        {
            if (!match.Success) continue;
            var (a, b) = (match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim());
            if (HasHan(a) && !HasHan(b)) return (a, b);
            if (HasHan(b) && !HasHan(a)) return (b, a);
        }

        return (one, "");
    }

    /// <summary>True where a text has Chinese characters.</summary>
    public static bool HasHan(string text) => Han().IsMatch(text);

    /// <summary>Takes off what is not the name: a running number before it ("3. FRM", "（3）FRM"), the mark of a footnote after it ("FRM*", "FRM[1]").</summary>
    public static string Bare(string text) => FootnoteMark().Replace(RunningNumber().Replace(text, ""), "");

    /// <summary>The lines of a cell; a line that ends inside a bracket was only broken for width.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Open(lines[^1]) > 0) lines[^1] = Tables.CellText.OneLine($"{lines[^1]}\n{line}");
            else lines.Add(line);
        }

        return lines;
    }

    private static int Open(string line) => line.Count(c => c is '(' or '（') - line.Count(c => c is ')' or '）');

    private static string Join(IEnumerable<string> lines) => Tables.CellText.OneLine(string.Join('\n', lines));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"^\s*(?:[（(]\d{1,3}[）)]|\d{1,3}[、．)）]|\d{1,3}\.(?!\d)|[①-⑳])\s*(?=\S)")]
    private static partial Regex RunningNumber();

    [GeneratedRegex(@"(?<=\S)\s*(?:[*＊※]+|[\[［〔]\d{1,2}[\]］〕]|[①-⑳]|（?注\s*\d{1,2}）?)$", RegexOptions.Multiline)]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"^(.+?)\s*[/／|]\s*(.+)$")]
    private static partial Regex Slash();

    // "特许金融分析师（Chartered Financial Analyst）"; a bracket with a bare abbreviation belongs to the name: "ACCA资深会员（FCCA）".
    [GeneratedRegex(@"^(.+?)\s*[（(]\s*([A-Z][^（）()\p{IsCJKUnifiedIdeographs}]*\s[^（）()\p{IsCJKUnifiedIdeographs}]*(?:\([^)]*\))?[^（）()\p{IsCJKUnifiedIdeographs}]*)[）)]$")]
    private static partial Regex Bracket();

    // "特许金融分析师 Chartered Financial Analyst"
    [GeneratedRegex(@"^(.*\p{IsCJKUnifiedIdeographs}[）)]?)\s+([A-Z][^\p{IsCJKUnifiedIdeographs}]*\s[^\p{IsCJKUnifiedIdeographs}]*)$")]
    private static partial Regex Adjacent();
}
