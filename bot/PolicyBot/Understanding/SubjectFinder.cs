using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Tells whom a statement is about: the last person named before it in the same sentence.</summary>
internal static partial class SubjectFinder
{
    private const int Reach = 72;
    private const string Ends = "!?。;\n";
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(Ends);

    /// <summary>The person a statement at this place is about.</summary>
    public static SubjectHit At(FoldedText text, int position)
    {
        var before = text.Before(position, Reach);
        // A sentence that has just ended still lends its person: "for my wife? American".
        var sentence = before.TrimEnd().TrimEnd(Ends).LastIndexOfAny(SentenceEnds);
        if (sentence >= 0) before = before[(sentence + 1)..];
        var hit = new SubjectHit(Subject.Unknown);
        foreach (var match in Anyone().EnumerateMatches(before))
        {
            var word = before.Slice(match.Index, match.Length);
            hit = Self().IsMatch(word) ? new SubjectHit(Subject.Self)
                : new SubjectHit(Subject.Other, Child().IsMatch(word));
        }

        return hit;
    }

    [GeneratedRegex("我[和跟与]我?的?(?:" + PersonWords.NounZh + @")|\b(?:my|our|their)\s+(?:line\s+)?(?:ceo|cfo|cto|chairman|director|supervisor|secretary|manager)\b|" + PersonWords.SelfEn + "|" + PersonWords.SelfZh + "|" + PersonWords.Child + "|" + PersonWords.Pronoun
        + @"|\bmarried\s+to\b|嫁给|娶了?"
        + @"|(?<!\b(?:i'm|im|i\s+am|as)\s+an?\s+)\b(?:" + PersonWords.Relation + @")s?\b(?=(?:\s+\w+){0,2}?\s+(?:is|was|are|were|has|have|had|holds?|being|who|aged?|\d|from|with)\b|'s|\s*[,:(?]|\s*\z|\s+\d)|" + PersonWords.NounZh,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Anyone();

    [GeneratedRegex(@"\A(?:" + PersonWords.SelfEn + "|" + PersonWords.SelfZh + @"|我[和跟与].*)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Self();

    [GeneratedRegex(@"\A(?:" + PersonWords.Child + @")\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Child();
}
