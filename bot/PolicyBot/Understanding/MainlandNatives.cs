using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Finds people named by a province or city of the mainland: 浙江台州人, 苏州人. They are mainland citizens, wherever their hukou is.</summary>
internal static partial class MainlandNatives
{
    /// <summary>Adds what a message says of such people to the claims; what is already read stays.</summary>
    public static void Add(FoldedText text, List<NationalityClaim> claims)
    {
        foreach (var match in Native().EnumerateMatches(text.Text))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (claims.Any(c => c.Span.Overlaps(span))) continue;
            var negated = new Window(text.Before(span.Start), fromStart: false).Take(NationalityChinese.NegationBefore);
            claims.Add(new NationalityClaim(span, ["CN"], NationalityEvidence.Person) { Negated = negated, Subject = SubjectFinder.At(text, span.Start).Who });
        }
    }

    [GeneratedRegex("(?:" + HukouReader.PlacesZh + @")(?:省|市)?(?:[\u4e00-\u9fff-[是的在有和与或说人我你他她住]]{2,3}(?:市|县|区)?)?人(?![力寿事工才民文机类权体脸物口格造均保财社生])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Native();
}
