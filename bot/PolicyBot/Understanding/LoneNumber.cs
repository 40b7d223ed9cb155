using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Finds a number alone between pauses among other facts: "FCCA, British, 65", 爱尔兰人，五十九; such a number is meant as the age.</summary>
internal static partial class LoneNumber
{
    private const int Lowest = 10;
    private const int Highest = 99;
    private const string Pauses = ",，、;；.。!！)）\n";

    /// <summary>True when the text holds one.</summary>
    public static bool IsIn(string text)
    {
        if (AfterAnd().IsMatch(text)) return true;
        var folded = FoldedText.Of(text).Text;
        return NumberScanner.Scan(folded).Any(n => n is { Opaque: false, Approximate: false, Value: >= Lowest and <= Highest } && StandsAlone(folded, n.Span));
    }

    private static bool StandsAlone(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start).TrimEnd(' ');
        var after = text.AsSpan(span.End).TrimStart(' ');
        // "33 year", as learners of English say it; "10 years" are of experience.
        if (SingularYear().IsMatch(after)) after = after[4..].TrimStart(' ');
        var opens = before.IsEmpty;
        return opens ? !after.IsEmpty && Pauses.Contains(after[0], StringComparison.Ordinal)
            : Pauses.Contains(before[^1], StringComparison.Ordinal) && (after.IsEmpty || Pauses.Contains(after[0], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\Ayear\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SingularYear();

    [GeneratedRegex(@"\band\s+[1-9][0-9]\s*(?:[,;.!]|$)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AfterAnd();
}
