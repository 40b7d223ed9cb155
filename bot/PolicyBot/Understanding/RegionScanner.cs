namespace PolicyBot.Understanding;

/// <summary>Finds every word for a region in a folded text, longest first, left to right; flags too.</summary>
internal static class RegionScanner
{
    /// <summary>A message with more regions than this is a list, not an answer.</summary>
    public const int MaxMentions = 24;

    private const int FirstIndicator = 0x1F1E6;

    /// <summary>All mentions in order; empty when there are more than <see cref="MaxMentions"/>.</summary>
    public static List<RegionMention> Scan(FoldedText text, RegionLexicon lexicon)
    {
        var found = new List<RegionMention>();
        // Sri-Lanka, New-Zealand.
        var spaced = text.Text.Replace('-', ' ');
        for (var i = 0; i < text.Text.Length;)
        {
            var mention = Flag(text.Text, i, lexicon) ?? Exact(text, spaced, i, lexicon) ?? Misspelt(text.Text, i, lexicon);
            if (mention is null)
            {
                i++;
                continue;
            }

            found.Add(mention);
            if (found.Count > MaxMentions) return [];
            i = mention.Span.End;
        }

        return found;
    }

    private static RegionMention? Exact(FoldedText text, string spaced, int start, RegionLexicon lexicon)
    {
        var folded = text.Text;
        var han = FoldedText.IsHan(folded[start]);
        if (!han && !IsWordStart(folded, start)) return null;
        for (var length = Math.Min(lexicon.Longest, folded.Length - start); length >= 2; length--)
        {
            var end = start + length;
            if (!han && end < folded.Length && FoldedText.IsLatin(folded[end])) continue;
            if ((lexicon.Find(folded.AsSpan(start, length)) ?? lexicon.Find(spaced.AsSpan(start, length))) is not { } form) continue;
            // "us" is a pronoun, "US" a country.
            if (form.Text == "us" && text.Original.AsSpan(start, length) is not "US") return form.Text.Length == length && IsPersonal(folded, end) ? new RegionMention(new TextSpan(start, length), form) : null;
            return new RegionMention(new TextSpan(start, length), form);
        }

        return null;
    }

    private static bool IsPersonal(string text, int end)
    {
        var after = text.AsSpan(end).TrimStart();
        return end == text.Length || after.StartsWith("citizen") || after.StartsWith("passport") || after.StartsWith("green card") || after.StartsWith("national");
    }

    private static RegionMention? Misspelt(string text, int start, RegionLexicon lexicon)
    {
        if (FoldedText.IsHan(text[start])) return lexicon.Spelling.NearestHan(text.AsSpan(start)) is { } name ? new RegionMention(new TextSpan(start, name.Text.Length), name, Misspelt: true) : null;
        if (!IsWordStart(text, start)) return null;
        var end = WordEnd(text, start);
        // "Souht African": two words are one name before either is another.
        if (end + 1 < text.Length && text[end] == ' ' && FoldedText.IsLatin(text[end + 1]) && WordEnd(text, end + 1) is var second
            && lexicon.Spelling.NearestPair(text.AsSpan(start, second - start)) is { } pair) return new RegionMention(new TextSpan(start, second - start), pair, Misspelt: true);
        return lexicon.Spelling.Nearest(text.AsSpan(start, end - start)) is { } form ? new RegionMention(new TextSpan(start, end - start), form, Misspelt: true) : null;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && FoldedText.IsLatin(text[end])) end++;
        return end;
    }

    private static RegionMention? Flag(string text, int start, RegionLexicon lexicon)
    {
        if (start + 3 >= text.Length || Indicator(text, start) is not { } first || Indicator(text, start + 2) is not { } second) return null;
        var code = $"{first}{second}";
        return lexicon.Knows(code) ? new RegionMention(new TextSpan(start, 4), new RegionForm(code, RegionWord.Person, [code])) : null;
    }

    private static char? Indicator(string text, int at)
    {
        if (!char.IsSurrogatePair(text, at)) return null;
        var letter = char.ConvertToUtf32(text, at) - FirstIndicator;
        return letter is >= 0 and < 26 ? (char)('A' + letter) : null;
    }

    private static bool IsWordStart(string text, int i) => FoldedText.IsLatin(text[i]) && (i == 0 || !FoldedText.IsLatin(text[i - 1]) && text[i - 1] != '\'');
}
