using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>
/// Reads the age a message states, in Chinese or English. Strict: a wrong age is worse than asking again, so a number counts only
/// when the words around it make it an age (65岁, "I'm 65", "born 3 May 1961"), or when an age was asked for and nothing else can be meant.
/// </summary>
public static partial class AgeReader
{
    /// <summary>Reads an age.</summary>
    /// <param name="text">What the person wrote; read up to 2000 characters.</param>
    /// <param name="today">The day ages are counted on.</param>
    /// <param name="awaitingAge">True when the age was just asked for, or is being corrected: a bare number counts.</param>
    /// <returns>An age of 1 to 120 completed years, a doubt to ask about, an impossible number, or <see cref="AgeReading.None"/>.</returns>
    public static AgeReading Read(string text, DateOnly today, bool awaitingAge)
    {
        var folded = FoldedText.Of(text).Paused();
        var dates = AgeBirth.Find(folded, today, awaitingAge);
        var claims = dates.Select(d => d.Claim).OfType<AgeClaim>().ToList();
        var numbers = NumberScanner.Scan(folded.Text).Where(n => !dates.Any(d => d.Span.Overlaps(n.Span))).ToList();
        for (var i = 0; i < numbers.Count; i++)
        {
            NumberMention? upper = i + 1 < numbers.Count && IsRange(folded.Text, numbers[i], numbers[i + 1]) ? numbers[i + 1] : null;
            var goesOn = i + 1 < numbers.Count && GoesOn(folded.Text, numbers[i], numbers[i + 1]);
            if (goesOn) numbers.RemoveAt(i + 1);
            if (Born(folded, numbers[i], today) is { } born) claims.Add(born);
            else if (AgeBirthday.Judge(folded, numbers[i]) is { } birthday) claims.Add(birthday);
            else if (AgeContext.Judge(folded, numbers[i], today, upper) is { } claim) claims.Add(goesOn ? claim with { Bare = false } : claim);
            if (upper is not null) i++;
        }

        if (AgeManner.Find(folded, awaitingAge) is { } manner)
        {
            claims.RemoveAll(c => c.Span.Overlaps(manner.Span));
            claims.Add(manner);
        }

        return AgeResolution.Resolve(folded.Text, [.. claims.OrderBy(c => c.Span.Start)], awaitingAge);
    }

    // "born in nineteen sixty-one": a year in words.
    private static AgeClaim? Born(FoldedText text, NumberMention number, DateOnly today) =>
        number is { Opaque: false, Value: > 1850 } && number.Value <= today.Year && AgeBirth.BirthStandsBefore(text, number.Start)
            ? AgeBirth.Known(new AgeClaim(number.Span, 0) { Notes = AgeNotes.FromBirthDate, Subject = SubjectFinder.At(text, number.Start) }, number.Value, null, today)
            : null;

    // "61 going on 62", 61 马上 62: the first is the age.
    private static bool GoesOn(string text, NumberMention now, NumberMention next) =>
        next.Value == now.Value + 1 && next.Start > now.End && Onward().IsMatch(text.AsSpan(now.End, next.Start - now.End));

    private static bool IsRange(string text, NumberMention low, NumberMention high)
    {
        if (low.Opaque || high.Opaque || high.Start - low.End > 14) return false;
        var between = text.AsSpan(low.End, high.Start - low.End);
        // "60-65": the hyphen may have been read as a sign.
        if (between.Trim().IsEmpty && high.Value < 0 && low.Value < -high.Value) return true;
        return Link().IsMatch(between) || between.Trim() is "and" && Between().IsMatch(text.AsSpan(0, low.Start));
    }

    [GeneratedRegex(@"\A\s*(?:岁|years?(?:\s+old)?)?\s*(?:-|~|to|or|到|至|或者?|还是)\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\A\s*岁?\s*,?\s*(?:(?:and\s+)?(?:going\s+on|nearly|almost|about\s+to\s+(?:be|turn|hit)|soon(?:\s+to\s+be)?|turning)|(?:快要?|马上就?要?|就要|即将|眼看就?)[到满]?)\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Onward();

    [GeneratedRegex(@"\bbetween\s*\z", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 2000)]
    private static partial Regex Between();
}
