using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>Weighs all statements of nationality in one message against each other: passports before green cards before homes.</summary>
internal static class NationalityResolution
{
    /// <summary>The one reading of all claims. <paramref name="dual"/> is where two nationalities are spoken of without naming them, which alone answers only a question.</summary>
    public static NationalityReading Resolve(FoldedText text, IReadOnlyList<NationalityClaim> claims, TextSpan? dual, bool awaiting, RegionLexicon lexicon)
    {
        TextSpan[] spans = [.. claims.Select(c => c.Span)];
        var left = Corrected(text.Text, [.. claims.Where(c => !c.Negated)]);
        if (left.Any(c => c.Subject != Subject.Other && c.Evidence == NationalityEvidence.Person)) left.RemoveAll(c => c.Subject == Subject.Other);
        if (left.Any(c => c.Subject == Subject.Other && c.Evidence == NationalityEvidence.Person)) left.RemoveAll(c => c.Subject != Subject.Other);
        var persons = left.Where(c => c.Evidence == NationalityEvidence.Person).ToList();
        persons = Present(persons);
        if (persons.Count(c => c.Uses) == 1) (persons, dual) = ([.. persons.Where(c => c.Uses)], null);
        var codes = Codes(persons);
        var first = persons.FirstOrDefault(c => c.Codes.Count > 0) ?? persons.FirstOrDefault();
        if (dual is { } both && (awaiting || persons.Count > 0 || SubjectFinder.At(text, both.Start).Who != Subject.Unknown))
        {
            return Ask(NationalityDoubt.Dual, first ?? new NationalityClaim(both, [], NationalityEvidence.Person) { Subject = SubjectFinder.At(text, both.Start).Who }, codes, spans);
        }

        if (first is not null)
        {
            if (codes.Count > 1) return Ask(persons is [{ Codes.Count: > 1 }] ? NationalityDoubt.Shared : NationalityDoubt.Dual, first, codes, spans);
            var code = codes.Count == 1 ? codes[0] : null;
            return new NationalityReading
            {
                Kind = NationalityKind.Region,
                Code = code,
                Group = code is null ? NationalityGroup.ForeignNational : lexicon.GroupOf(code),
                Subject = first.Subject,
                Span = first.Span,
                Spans = spans,
            };
        }

        if (left.FirstOrDefault(c => c.Evidence == NationalityEvidence.GreenCard) is { } card)
        {
            return Ask(NationalityDoubt.GreenCard, card, Codes([.. left.Where(c => c.Evidence == NationalityEvidence.GreenCard)]), spans);
        }

        return left.FirstOrDefault() is { } home ? Ask(NationalityDoubt.ResidenceOnly, home, Codes(left), spans)
            : spans.Length > 0 ? NationalityReading.None with { Spans = spans } : NationalityReading.None;
    }

    private static NationalityReading Ask(NationalityDoubt doubt, NationalityClaim first, IReadOnlyList<string> codes, TextSpan[] spans) => new()
    {
        Kind = NationalityKind.Ambiguous,
        Doubt = doubt,
        Codes = codes,
        Subject = first.Subject,
        Span = first.Span,
        Spans = spans,
    };

    // A word of several regions is settled by another word for one of them: 回乡证 with 香港人.
    private static List<string> Codes(List<NationalityClaim> claims)
    {
        var codes = new List<string>();
        foreach (var claim in claims.OrderBy(c => c.Codes.Count > 1))
        {
            if (claim.Codes.Count > 1 && claim.Codes.Any(codes.Contains)) continue;
            codes.AddRange(claim.Codes.Where(c => !codes.Contains(c)));
        }

        return codes;
    }

    // "From Ghana originally, now Dutch": of what was and what is, what is.
    private static List<NationalityClaim> Present(List<NationalityClaim> persons)
    {
        if (persons.Any(c => !c.Once)) persons = [.. persons.Where(c => !c.Once)];
        return persons.FindLastIndex(c => c.Now) is > 0 and var now ? persons[now..] : persons;
    }

    // "I'm British, sorry, Irish": what stands before the correction gives way.
    private static List<NationalityClaim> Corrected(string text, List<NationalityClaim> claims)
    {
        foreach (var place in Clauses.Corrections(text))
        {
            if (claims.Any(c => c.Span.Start >= place && c.Evidence == NationalityEvidence.Person)) claims.RemoveAll(c => c.Span.End <= place);
        }

        return claims;
    }
}
