using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Weighs all statements of ages in one message against each other.</summary>
internal static partial class AgeResolution
{
    private const int Oldest = 120;

    // Without a question about the age, "not 65, 62" and "sorry, 62" are only taken for numbers of this size.
    private const int YoungestUnasked = 16;
    private const int OldestUnasked = 100;

    // Smaller numbers among other words count something else: "2 is wrong".
    private const int YoungestBare = 10;

    // East Asian reckoning is one year ahead, two before the birthday, and people round up.
    private const int MostNominal = 3;

    /// <summary>The one reading of all claims.</summary>
    public static AgeReading Resolve(string text, IReadOnlyList<AgeClaim> claims, bool awaitingAge)
    {
        TextSpan[] spans = [.. claims.Select(c => c.Span)];
        var left = WithoutBare(text, claims, spans, awaitingAge);
        TextSpan[] shown = [.. left.Select(c => c.Span)];
        left = Corrected(text, [.. left.Where(c => !c.Negated)]);
        if (left.Any(c => c.Subject.Who != Subject.Other)) left.RemoveAll(c => c.Subject.Who == Subject.Other);
        if (left.Any(c => c.Subject.Who == Subject.Self)) left.RemoveAll(c => c.Subject.Who == Subject.Unknown && c.Bare);
        if (left.Any(c => !c.Bare)) left.RemoveAll(c => c.Bare && !IsRealBesideNominal(c, left));
        if (left.Any(c => c.Present)) left.RemoveAll(c => !c.Present && !c.Notes.HasFlag(AgeNotes.FromBirthDate));
        if (left.Any(c => c.Exact)) left.RemoveAll(c => !c.Exact);
        if (left.Any(c => c.Notes.HasFlag(AgeNotes.Hypothetical))) left.RemoveAll(c => !c.Notes.HasFlag(AgeNotes.Hypothetical));
        Settle(left);
        if (left.Count == 0) return AgeReading.None;

        var first = left[0];
        var reading = new AgeReading { Span = first.Span, Spans = shown, Subject = first.Subject.Who, Notes = first.Notes };
        if (left.Any(c => !c.SameAs(first)))
        {
            int[] ages = [.. left.SelectMany(c => c.Doubt is null ? [c.Value] : c.Candidates).Where(a => a is > 0 and <= Oldest).Distinct().Order()];
            return reading with { Kind = AgeKind.Ambiguous, Doubt = AgeDoubt.TwoAges, Candidates = ages };
        }

        if (first.Value is <= 0 or > Oldest) return reading with { Kind = AgeKind.OutOfRange, Number = first.Value };
        return first.Doubt is { } doubt
            ? reading with { Kind = AgeKind.Ambiguous, Doubt = doubt, Candidates = first.Candidates }
            : reading with { Kind = AgeKind.Age, Age = first.Value };
    }

    // A bare number counts when it was asked for and is alone in its clause, or when the whole message corrects a number.
    private static List<AgeClaim> WithoutBare(string text, IReadOnlyList<AgeClaim> claims, TextSpan[] spans, bool awaitingAge)
    {
        var deniedAge = claims.Any(c => c is { Negated: true, Bare: false });
        var correcting = claims.Any(c => c.Negated) || Clauses.Corrections(text).Count > 0;
        var whole = correcting && FillerWords.AreAll(text, 0, spans);
        var only = awaitingAge && claims.Count == 1 && claims[0] is { Bare: true, Doubt: null } bare && IsPlausible(bare) && StandsFree(text, bare.Span);
        if (only) return [.. claims];
        return [.. claims.Where(c => !c.Bare
            || (awaitingAge || c.Subject.Who == Subject.Self) && c.Notes.HasFlag(AgeNotes.TurningSoon) && IsPlausible(c)
            || (awaitingAge || deniedAge) && Clauses.IsBare(text, c.Span, spans) && (c.Value is <= 0 or >= YoungestBare || FillerWords.AreAll(text, 0, spans))
            || whole && IsPlausible(c)
            || awaitingAge && c.Doubt is null && IsPlausible(c) && IsRealBesideNominal(c, [.. claims]))];
    }

    private static bool IsPlausible(AgeClaim claim) => claim.Value is >= YoungestUnasked and <= OldestUnasked;

    // "64 FCCA", "英国 64": the one number of the answer, first or last in its clause, governed by no preposition.
    private static bool StandsFree(string text, TextSpan span)
    {
        var clause = Clauses.Around(text, span);
        var before = text.AsSpan(clause.Start, span.Start - clause.Start).Trim();
        var after = text.AsSpan(span.End, clause.End - span.End).Trim();
        var counted = span.End < clause.End && FoldedText.IsHan(text[span.End]); // 三十而立, 20来个
        // "I have 48 years" is how half of Europe says it; "married 30 years" is no age.
        var said = text.AsSpan(span.Start, span.Length);
        if (!before.IsEmpty && (said.Contains("year", StringComparison.Ordinal) || said.Contains("yr", StringComparison.Ordinal))) return HavingYears().IsMatch(before) && after.IsEmpty;
        return !counted && (before.IsEmpty || after.IsEmpty) && !Governed().IsMatch(before);
    }

    [GeneratedRegex(@"\A(?:(?:yes|well|so|now)\s+)?(?:i|he|she)\s+(?:have|has|am\s+having)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HavingYears();

    [GeneratedRegex(@"(?:\b(?:in|at|for|of|to|on|than|with|by|my|the|after|within|every|have|got|need|did|passed|scored|has)|[有过用考第在花需要])\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Governed();

    // "I'm 65, sorry, 62": what stands before the correction gives way to what stands behind it.
    private static List<AgeClaim> Corrected(string text, List<AgeClaim> claims)
    {
        foreach (var place in Clauses.Corrections(text))
        {
            var after = claims.Where(c => c.Span.Start >= place).Select(c => c.Subject.Who == Subject.Other).ToHashSet();
            claims.RemoveAll(c => c.Span.End <= place && after.Contains(c.Subject.Who == Subject.Other));
        }

        return claims;
    }

    // 58，虚岁60: a number alone beside a nominal age that fits it is the real one.
    private static bool IsRealBesideNominal(AgeClaim bare, List<AgeClaim> claims) =>
        claims.All(c => c.Bare || c.Doubt == AgeDoubt.NominalAge) && claims.Any(c => c.Doubt == AgeDoubt.NominalAge && c.Value - bare.Value is >= 0 and <= MostNominal);

    // An exact age settles a doubt it agrees with: "I'm 65, born in 1961", "in my sixties, 65".
    private static void Settle(List<AgeClaim> claims)
    {
        if (claims.FirstOrDefault(c => c.Doubt is null) is not { } exact) return;
        claims.RemoveAll(c => c.Doubt switch
        {
            AgeDoubt.BirthYearOnly => c.Candidates.Contains(exact.Value),
            AgeDoubt.Approximate or AgeDoubt.NominalAge or AgeDoubt.Zodiac => true,
            AgeDoubt.Range => exact.Value >= c.Candidates[0] && exact.Value <= c.Candidates[1],
            _ => false,
        });
    }
}
