using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Finds a number alone between pauses among other facts: "FCCA, British, 65", 爱尔兰人，五十九; such a number is meant as the age.</summary>
internal static partial class LoneNumber
{
    private const int Lowest = 10;
    private const int Highest = 99;

    /// <summary>Fewer "years" with no word beside them are as likely of experience as of life.</summary>
    internal const int YoungestInYears = 25;
    private const string Pauses = ",，、;；.。!！)）|·\n";

    /// <summary>True when the text holds one.</summary>
    public static bool IsIn(string text)
    {
        if (AfterAnd().IsMatch(text)) return true;
        var folded = FoldedText.Of(text).Text;
        return NumberScanner.Scan(folded).Any(n => n is { Opaque: false, Approximate: false, Value: >= Lowest and <= Highest } && StandsAlone(folded, n.Span, n.Value));
    }

    private static bool StandsAlone(string text, TextSpan span, int value)
    {
        var before = text.AsSpan(0, span.Start).TrimEnd(' ');
        var after = text.AsSpan(span.End).TrimStart(' ');
        // "33 year", as learners of English say it, and "66 yrs"; "10 years" are of experience.
        var year = Years().Match(after.ToString());
        if (year.Success && (value >= YoungestInYears || year.Value == "year")) after = after[year.Length..].TrimStart(' ');
        var opens = before.IsEmpty;
        return opens ? !after.IsEmpty && EndsFact(after)
            : (Pauses.Contains(before[^1], StringComparison.Ordinal) || text.AsSpan(0, span.Start).EndsWith(" / ") || year.Success && before[^1] is '(' or '（') && (after.IsEmpty || EndsFact(after));
    }

    // "Portuguese, 42 and my daughter is 7".
    private static bool EndsFact(ReadOnlySpan<char> after) => Pauses.Contains(after[0], StringComparison.Ordinal) || after.StartsWith("/ ") || after.StartsWith("and ") || after.StartsWith("but ");

    [GeneratedRegex(@"\A(?:years?|yrs?)\b\.?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Years();

    [GeneratedRegex(@"\band\s+[1-9][0-9]\s*(?:[,;.!]|$)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AfterAnd();
}
