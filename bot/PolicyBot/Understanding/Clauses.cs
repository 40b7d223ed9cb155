using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Cuts a message where people pause, and finds where they correct themselves.</summary>
internal static partial class Clauses
{
    /// <summary>The clause around a span: between commas, full stops, brackets and line ends.</summary>
    public static TextSpan Around(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && !IsPause(text, start - 1)) start--;
        var end = span.End;
        while (end < text.Length && !IsPause(text, end)) end++;
        return new TextSpan(start, end - start);
    }

    /// <summary>True when nothing but fillers surrounds the span in its clause.</summary>
    public static bool IsBare(string text, TextSpan span, IReadOnlyList<TextSpan> except)
    {
        var clause = Around(text, span);
        return FillerWords.AreAll(text.AsSpan(clause.Start, clause.Length), clause.Start, except);
    }

    /// <summary>Where self-corrections stand: "sorry", "I mean", 说错了.</summary>
    public static List<int> Corrections(string text)
    {
        var places = new List<int>();
        foreach (var match in Correction().EnumerateMatches(text)) places.Add(match.Index);
        return places;
    }

    private static bool IsPause(string text, int i) => text[i] switch
    {
        ',' or ';' or ':' or '!' or '?' or '(' or ')' or '[' or ']' or '"' or '\n' or '\r' or '/' or '|' or '，' or '。' or '；' or '：' or '！' or '？' or '、' or '（' or '）' => true,
        '.' => i + 1 == text.Length || text[i + 1] == ' ' && (i < 2 || text[i - 2] is not ('.' or ' ')),
        '-' => i > 0 && text[i - 1] == ' ',
        _ => false,
    };

    [GeneratedRegex(@"\b(?:sorry|i mean|i meant|correction|oops|apologies|my mistake|my bad|no wait|wait|typo|should be|make that|actually)\b|\bno,|\b(?:fat\s+fingers?|kidding|joking|mistyped|misspoke)\b|\b(?:was|is|were)\s+(?:right|correct)\b|(?:是|才是?)对的?|没错|说错|记错|填错|又错|开玩笑|写错|打错|弄错|搞错|不对|更正|应该是|改成|改为|哦不|准确地?说",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Correction();
}
