using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>
/// Reads the nationality a message states, in Chinese or English. A country named with a certificate ("Hong Kong CPA", 美国注册会计师),
/// a place of residence or a green card is no nationality; a bare country counts only as the answer to a question.
/// </summary>
public sealed partial class NationalityReader
{
    private readonly RegionLexicon _lexicon;
    private readonly Func<string, string> _toSimplified;

    /// <summary>Learns the words.</summary>
    /// <param name="regions">The rows of <c>regions.csv</c>.</param>
    /// <param name="toSimplified">Traditional to Simplified Chinese, character by character: the length must not change.</param>
    public NationalityReader(IEnumerable<Region> regions, Func<string, string> toSimplified)
    {
        _toSimplified = toSimplified;
        _lexicon = new RegionLexicon(regions, toSimplified);
    }

    /// <summary>Reads a nationality.</summary>
    /// <param name="text">What the person wrote; read up to 2000 characters.</param>
    /// <param name="awaitingNationality">True when the nationality was just asked for, or is being corrected: a bare country counts.</param>
    /// <returns>One nationality, a doubt to ask about, or <see cref="NationalityReading.None"/>.</returns>
    public NationalityReading Read(string text, bool awaitingNationality)
    {
        var folded = FoldedText.Of(text, _toSimplified);
        var claims = RegionScanner.Scan(folded, _lexicon).Select(m => NationalityContext.Judge(folded, m, _lexicon)).ToList();
        Coordinate(folded.Text, claims);
        MainlandNatives.Add(folded, claims);
        AddForeign(folded, claims);
        AddGreenCards(folded, claims, awaitingNationality);
        AcceptBare(folded, claims, awaitingNationality);
        claims.RemoveAll(c => c.Evidence is NationalityEvidence.Bare or NationalityEvidence.Thing);
        var dual = NationalityChinese.Dual.Match(folded.Text);
        return NationalityResolution.Resolve(folded, [.. claims.OrderBy(c => c.Span.Start)], dual.Success ? new TextSpan(dual.Index, dual.Length) : null, awaitingNationality, _lexicon);
    }

    /// <summary>True when a text holds an English word for the people of a country ("German"), which is no acronym and no name.</summary>
    public bool SpeaksEnglish(string text)
    {
        var folded = FoldedText.Of(text, _toSimplified);
        return RegionScanner.Scan(folded, _lexicon).Any(m => m is { Form.Kind: RegionWord.Demonym, Misspelt: false } && FoldedText.IsLatin(m.Form.Text[0]) && folded.Original[m.Span.End - 1] is >= 'a' and <= 'z');
    }

    /// <summary>Codes of every country and region a text names, whatever it says of them.</summary>
    public IReadOnlyList<string> Mentioned(string text) =>
        [.. RegionScanner.Scan(FoldedText.Of(text, _toSimplified), _lexicon).Where(m => !m.Misspelt).SelectMany(m => m.Form.Codes).Distinct()];

    /// <summary>True when a text speaks of foreigners: 外国人, "expats", "a British colleague".</summary>
    public bool SpeaksOfForeigners(string text)
    {
        // 外国人来华工作许可 is the name of the permit, whoever asks for it.
        var folded = FoldedText.Of(PermitName().Replace(text, ""), _toSimplified);
        return NationalityEnglish.Foreign.IsMatch(folded.Text) || NationalityEnglish.Foreigners.IsMatch(folded.Text) || NationalityChinese.Foreign.IsMatch(folded.Text)
            || RegionScanner.Scan(folded, _lexicon).Any(m => m.Form.Kind != RegionWord.Place && _lexicon.GroupOf(m.Form.Codes[0]) == NationalityGroup.ForeignNational);
    }

    // "British and Irish passports", "US/UK citizen", "British-Canadian": one word of evidence serves both.
    private static void Coordinate(string text, List<NationalityClaim> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            var (first, second) = (claims[i - 1], claims[i]);
            if (first.Span.End <= second.Span.Start && NationalityEnglish.BornBetween.IsMatch(text.AsSpan(first.Span.End, second.Span.Start - first.Span.End)) && first.Mention?.Form.Kind == RegionWord.Demonym && second.Mention?.Form.Kind == RegionWord.Demonym
                && (first.Mention.Form.Text == "chinese" || second.Mention.Form.Text == "chinese"))
            {
                // American-born Chinese, Chinese-born American: "Chinese" says the origin.
                var origin = first.Mention.Form.Text == "chinese" ? i - 1 : i;
                claims[origin] = claims[origin] with { Evidence = NationalityEvidence.Thing };
                var passport = origin == i ? i - 1 : i;
                claims[passport] = claims[passport] with { Evidence = NationalityEvidence.Person };
                continue;
            }

            if (first.Span.End > second.Span.Start || !Joint().IsMatch(text.AsSpan(first.Span.End, second.Span.Start - first.Span.End))) continue;
            // Malaysian Chinese: the second word says the origin, the first the passport.
            if (second.Mention?.Form.Text == "chinese" && first.Mention?.Form.Kind == RegionWord.Demonym && string.IsNullOrWhiteSpace(text[first.Span.End..second.Span.Start]))
            {
                claims[i] = second with { Evidence = NationalityEvidence.Thing };
            }
            // Chinese Singaporean: the first word says the origin, the second the passport.
            else if (first.Mention?.Form.Text == "chinese" && second.Mention?.Form.Kind == RegionWord.Demonym && text[first.Span.End..second.Span.Start].Trim() is "" or "-")
            {
                claims[i - 1] = first with { Evidence = NationalityEvidence.Thing };
                if (second.Evidence == NationalityEvidence.Bare) claims[i] = second with { Evidence = first.Evidence, Subject = first.Subject };
            }
            else if (first.Evidence == NationalityEvidence.Bare && second.Evidence == NationalityEvidence.Person) claims[i - 1] = first with { Evidence = second.Evidence, Subject = second.Subject };
            // "Canadian and Hong Kong both".
            else if (first.Evidence == NationalityEvidence.Bare && second.Evidence == NationalityEvidence.Bare && BothBehind().IsMatch(text.AsSpan(second.Span.End)))
            {
                (claims[i - 1], claims[i]) = (first with { Evidence = NationalityEvidence.Person }, second with { Evidence = NationalityEvidence.Person });
            }
            else if (second.Evidence == NationalityEvidence.Bare && first.Evidence is NationalityEvidence.Person or NationalityEvidence.Residence
                && NationalityPause().IsMatch(text.AsSpan(second.Span.End))) claims[i] = second with { Evidence = first.Evidence, Subject = first.Subject };
        }
    }

    private static void AddForeign(FoldedText text, List<NationalityClaim> claims)
    {
        foreach (var pattern in (Regex[])[NationalityEnglish.Foreign, NationalityChinese.Foreign])
        {
            foreach (var match in pattern.EnumerateMatches(text.Text))
            {
                var span = new TextSpan(match.Index, match.Length);
                var left = new Window(text.Before(span.Start), fromStart: false);
                var negated = left.Take(NationalityEnglish.NegationBefore) || left.Take(NationalityChinese.NegationBefore);
                var stated = left.Has(NationalityEnglish.HolderBefore) || left.Has(NationalityChinese.HolderBefore)
                    || Clauses.IsBare(text.Text, span, [span]);
                // "An expat in Hong Kong" says where somebody lives, and not whether the place is home.
                if (stated && text.Text.AsSpan(span.Start).StartsWith("expat") && claims.Any(c => c.Evidence == NationalityEvidence.Residence)) continue;
                if (stated) claims.Add(new NationalityClaim(span, [], NationalityEvidence.Person) { Negated = negated, Subject = PersonBehind().IsMatch(text.After(span.End)) ? Subject.Other : SubjectFinder.At(text, span.Start).Who });
            }
        }
    }

    private static void AddGreenCards(FoldedText text, List<NationalityClaim> claims, bool awaiting)
    {
        foreach (var match in NationalityChinese.GreenCard.EnumerateMatches(text.Text))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (claims.Any(c => c.Span.Overlaps(span))) continue;
            var held = new Window(text.Before(span.Start), fromStart: false).Has(NationalityChinese.HoldsBefore)
                || text.After(span.End).TrimStart().StartsWith("holder") || Clauses.IsBare(text.Text, span, [span]) && (awaiting || FillerWords.AreAll(text.Text, 0, [span]));
            if (held) claims.Add(new NationalityClaim(span, [], NationalityEvidence.GreenCard) { Subject = SubjectFinder.At(text, span.Start).Who });
        }
    }

    // A bare mention counts alone in its clause: when asked for, when it corrects, or when it can only be a person (British).
    private static void AcceptBare(FoldedText folded, List<NationalityClaim> claims, bool awaiting)
    {
        var text = folded.Text;
        TextSpan[] spans = [.. claims.Select(c => c.Span)];
        var correcting = claims.Any(c => c.Negated) || Clauses.Corrections(text).Count > 0 && FillerWords.AreAll(text, 0, spans);
        // "Jersey, but the passport's British": where a passport is named, a bare place is where somebody lives.
        var settled = claims.Any(c => c is { Evidence: NationalityEvidence.Person, Negated: false } && c.Subject != Subject.Other) && Contrast().IsMatch(text);
        var polite = text.Contains("please", StringComparison.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (claim.Evidence != NationalityEvidence.Bare || claim.Mention is not { } mention) continue;
            if (!Clauses.IsBare(text, claim.Span, spans) && !GoesOn(folded, claim, mention, spans, awaiting ? NationalityEnglish.GoesOnAfter : NationalityEnglish.LivesAfter)) continue;
            var ordinary = RegionLexicon.Ordinary.Contains(mention.Form.Text);
            // "English please" chooses a language.
            if (mention.Form.Text is "english" or "chinese" && polite) continue;
            // "FRM, Chinese" among other facts is somebody; "Polish" alone may be a wish or a verb.
            var among = ordinary && char.IsUpper(folded.Original[claim.Span.Start]) && !FillerWords.AreAll(text, 0, spans);
            var personal = mention.Form.Kind == RegionWord.Demonym && (!ordinary || among) && !mention.Misspelt;
            if (settled || (!awaiting && !correcting && !personal)) continue;
            claims[i] = claim with { Evidence = mention.Form.Kind == RegionWord.Place ? NationalityEvidence.Residence : NationalityEvidence.Person };
        }
    }

    // "Belgian married to ...": the answer opens its clause, and more is told.
    private static bool GoesOn(FoldedText text, NationalityClaim claim, RegionMention mention, TextSpan[] spans, Regex after)
    {
        if (mention.Form.Kind != RegionWord.Demonym || !new Window(text.After(claim.Span.End), fromStart: true).Has(after)) return false;
        var start = Clauses.Around(text.Text, claim.Span).Start;
        return FillerWords.AreAll(text.Text.AsSpan(start, claim.Span.End - start), start, spans);
    }

    [GeneratedRegex(@"\A\s*(?:/|&|and|or|-|和|与|及|跟|同|、|以及|或|兼|\+)?\s*(?:an?\s+|the\s+|also\s+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Joint();

    // 我们一个外籍同事: the colleague is foreign, not we.
    [GeneratedRegex(@"\A\s*的?(?:" + PersonWords.NounZh + @")|\A\s+(?:" + PersonWords.NounEn + @")\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PersonBehind();

    [GeneratedRegex(@"\b(?:but|though|however)\b|但是?|不过|可是", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Contrast();

    [GeneratedRegex(@"\A\s*(?:both\b|dual\b|都有|都是|两个|两本|双重国籍|双国籍|双护照)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex BothBehind();

    [GeneratedRegex(@"\A\s*(?:\z|[,.;!?)、。]|dual\b|and\b|both\b|双重)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NationalityPause();

    [GeneratedRegex("(?:外国人|外國人)(?:来华|來華)?(?=工作(?:许可|許可)|就业|就業)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PermitName();
}
