using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>Reads certificate categories from cells ("A、B类", "Category A") and from headings ("一、A类清单").</summary>
internal static partial class CategoryText
{
    /// <summary>The categories of a cell that says nothing else; null where it says something else.</summary>
    public static IReadOnlyList<Category>? InCell(string text)
    {
        var rest = Filler().Replace(Plain(text), " ").Trim();
        if (Range().Match(rest) is { Success: true } range)
        {
            var (from, to) = (char.ToUpperInvariant(range.Groups[1].Value[0]), char.ToUpperInvariant(range.Groups[2].Value[0]));
            return from < to ? [.. Enumerable.Range(from - 'A', to - from + 1).Select(i => (Category)i)] : null;
        }

        var letters = Separator().Replace(rest, "").ToUpperInvariant();
        if (letters.Length is 0 or > 4 || letters.Any(c => c is < 'A' or > 'D')) return null;
        return [.. letters.Distinct().Order().Select(c => (Category)(c - 'A'))];
    }

    /// <summary>The same for a cell of the category column, which may go on to explain: "A类（经认可的境外职业资格证书）", "Category A – recognised".</summary>
    public static IReadOnlyList<Category>? InColumn(string text)
    {
        if (InCell(text) is { } only) return only;
        var plain = WorkPermit().Replace(Plain(text), "");
        var named = Zh().Matches(plain).Concat(En().Matches(plain)).ToArray();
        // An explanation that names further categories leaves open which of them is meant.
        if (named.Length > 1) return null;
        if (named is [var one]) return InCell(one.Groups[1].Value);
        return Explained().Match(plain) is { Success: true } start ? InCell(start.Groups[1].Value) : null;
    }

    /// <summary>True for a cell that names a category the list does not have ("E类"), as against one about something else ("finance").</summary>
    public static bool IsMeantAsOne(string text) => Single().IsMatch(Plain(text));

    /// <summary>The categories a heading announces; empty where it announces none.</summary>
    /// <exception cref="FormatException">It announces a category that the list does not have.</exception>
    public static IReadOnlyList<Category> InHeading(string text)
    {
        if (IsProse(text)) return [];
        var plain = WorkPermit().Replace(Plain(text), "");
        var letters = Zh().Matches(plain).Concat(ZhAfter().Matches(plain)).Concat(En().Matches(plain)).SelectMany(m => m.Groups[1].Value.Where(char.IsAsciiLetterUpper)).ToHashSet();
        if (letters.FirstOrDefault(c => c > 'D') is > 'D' and var odd) throw new FormatException($"'{CellStart(text)}' announces category {odd}; the list has A, B, C and D");
        return [.. letters.Order().Select(c => (Category)(c - 'A'))];
    }

    /// <summary>The category of a section that is numbered with it; empty where the text does not begin so. Only for rows that are headings anyway.</summary>
    public static IReadOnlyList<Category> InNumbering(string text) => Numbering().Match(Plain(text)) is { Success: true } m ? InCell(m.Groups[1].Value) ?? [] : [];

    /// <summary>True for a mark that ticks a category column; null where it is no mark at all.</summary>
    public static bool? Tick(string text) => Plain(text).ToUpperInvariant() switch
    {
        "√" or "✓" or "✔" or "☑" or "●" or "■" or "◆" or "★" or "Y" or "YES" or "X" or "×" or "1" or "是" or "有" or "TRUE" or "V" => true,
        "" or "-" or "—" or "–" or "/" or "N" or "NO" or "0" or "否" or "无" or "FALSE" or "☐" or "○" or "□" => false,
        _ => null,
    };

    /// <summary>A sentence of the notice around the table speaks of categories without announcing one.</summary>
    private static bool IsProse(string text) => text.IndexOfAny(['。', '；', '！', '？']) >= 0 || (text.IndexOf('，') is > 0 and var comma && !Zh().IsMatch(text[..comma]));

    private static string CellStart(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static string Plain(string text) => TextFolder.ToSimplified(Tables.CellText.Compatible(text)).Trim();

    [GeneratedRegex(@"^(?:清单|category|class)?\s*[A-Z]\s*类?$", RegexOptions.IgnoreCase)]
    private static partial Regex Single();

    [GeneratedRegex(@"清单|证书|类别|类|certificates?|categor(?:y|ies)|class(?:es)?|lists?|\band\b|[和及与]", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    // "A（经认可）", "B – urgently needed"
    [GeneratedRegex(@"^([A-D](?:\s*[,、/，和及与&+]\s*[A-D])*)\s*[(（:：–—-]\s*\S", RegexOptions.IgnoreCase)]
    private static partial Regex Explained();

    // "A、经认可的境外职业资格证书", "B. Urgently needed skills": the numbering of sections is the category.
    [GeneratedRegex(@"^([A-D])\s*[.、．:：)）]\s*\S")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^([A-D])\s*(?:-|–|—|~|至|到|to)\s*([A-D])$", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"[\s,;/、，；+&|.·()（）\-]+")]
    private static partial Regex Separator();

    // "A类", "A、B类", "清单 A"; the letter must stand alone: the "A" of "ACCA类" is no category.
    [GeneratedRegex(@"(?<![A-Za-z])([A-Z](?:\s*[,、/，和及与&]\s*[A-Z])*)\s*类")]
    private static partial Regex Zh();

    // "类别：A"
    [GeneratedRegex(@"(?:类别|类型|清单)\s*[:：]\s*([A-Z](?:\s*[,、/，和及与&]\s*[A-Z])*)(?![A-Za-z])")]
    private static partial Regex ZhAfter();

    [GeneratedRegex(@"\b(?:[Cc]ategor(?:y|ies)|CATEGOR(?:Y|IES)|[Cc]lass|CLASS|[Ll]ist|LIST|[Aa]nnex|ANNEX)\s*[:\-]?\s*([A-Z](?:\s*(?:,|/|&|and)\s*[A-Z])*)(?![A-Za-z])")]
    private static partial Regex En();

    [GeneratedRegex(@"工作许可\s*[A-C]\s*类|[Ww]ork[ -]permits?,?\s*(?:[Cc]lass|[Cc]ategory)\s*[A-C]")]
    private static partial Regex WorkPermit();
}
