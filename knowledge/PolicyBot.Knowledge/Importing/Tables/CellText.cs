using System.Text.RegularExpressions;
using ICU4N.Text;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Importing.Tables;

/// <summary>Cleans what programs put into cells without changing what a person reads.</summary>
internal static partial class CellText
{
    /// <summary>Trims, folds runs of blanks and keeps line breaks as <c>\n</c>.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var lines = text.Replace('\u00A0', ' ').Replace('\u3000', ' ').Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal)
            .ReplaceLineEndings("\n").Split('\n').Select(line => Blanks().Replace(line, " ").Trim());
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    /// <summary>The same on one line; between two Chinese characters a line break was only for width.</summary>
    public static string OneLine(string text) => BreakInChinese().Replace(text, "").Replace('\n', ' ');

    /// <summary>NFKC: full-width letters and the like as ordinary ones. ICU4N's, because .NET's does nothing without the machine's cultures.</summary>
    public static string Compatible(string text) => text.All(IsPlain) ? text : Normalizer2.NFKCInstance.Normalize(text);

    // Most cells have nothing to change, and then ICU4N need not be loaded.
    private static bool IsPlain(char c) => c is (>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF') || (HanTable.IsTabled(c) && !HanTable.IsHan(c) && HanTable.Fold(c) is [var same] && same == c);

    /// <summary>Letters with their accents apart.</summary>
    public static string Decomposed(string text) => Normalizer2.NFDInstance.Normalize(Compatible(text));

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}（）、，])\n(?=[\p{IsCJKUnifiedIdeographs}（）、，])")]
    private static partial Regex BreakInChinese();
}
