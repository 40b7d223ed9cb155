namespace PolicyBot.Console.Searching;

/// <summary>How well an entry fits what has been typed so far; 0 is not at all. Plain rules, so that a clerk learns what to type.</summary>
internal static class Ranking
{
    private const int AliasLess = 30;

    /// <summary>The best of all ways to read the query.</summary>
    public static int Score(SearchEntry entry, string query)
    {
        var spelled = query.Contains(' ') ? query.Replace(" ", "", StringComparison.Ordinal) : query;
        var best = Abbreviation(entry.Abbreviation, spelled, 1000, 800);
        foreach (var name in entry.Names) best = Math.Max(best, Name(name, query, spelled) - (name.Alias ? AliasLess : 0));
        foreach (var issuer in entry.Issuers) best = Math.Max(best, Issuer(issuer, query));
        return Math.Max(best, query.Length == spelled.Length ? 0 : EveryWord(entry, query.Split(' ')));
    }

    private static int Abbreviation(string abbreviation, string query, int whole, int start) =>
        abbreviation.Length == 0 ? 0
        : abbreviation == query ? whole
        // The nearer the abbreviation is to complete, the better: FCCA before FCCAX.
        : abbreviation.StartsWith(query, StringComparison.Ordinal) ? start - Math.Min(50, 5 * (abbreviation.Length - query.Length))
        : 0;

    private static int Name(NameForm name, string query, string spelled)
    {
        if (name.Text == query) return 950;
        if (name.Text.StartsWith(query, StringComparison.Ordinal)) return 700;
        var at = name.Text.IndexOf(query, StringComparison.Ordinal);
        if (at > 0) return PinyinReader.IsHan(query[0]) ? 620 : name.Text[at - 1] == ' ' ? 600 : query.Length >= 5 ? 300 : 0;
        if (spelled.Length < 2 || name.Initials.Length == 0) return 0;
        if (name.Initials == spelled) return 640;
        if (name.Initials.StartsWith(spelled, StringComparison.Ordinal)) return 560;
        if (spelled.Length >= 4 && name.Pinyin.StartsWith(spelled, StringComparison.Ordinal)) return 540;
        if (spelled.Length >= 3 && name.Initials.Contains(spelled, StringComparison.Ordinal)) return 400;
        return spelled.Length >= 5 && name.Pinyin.Contains(spelled, StringComparison.Ordinal) ? 360 : 0;
    }

    private static int Issuer(NameForm issuer, string query) =>
        issuer.Text == query ? 520
        : issuer.Text.StartsWith(query, StringComparison.Ordinal) ? 340
        : query.Length >= 2 && issuer.Text.Contains(PinyinReader.IsHan(query[0]) ? query : " " + query, StringComparison.Ordinal) ? 300
        : query.Length >= 3 && issuer.Initials == query ? 320
        : 0;

    // "rics fellow", "美国 cpa": every word says something about it, in any order.
    private static int EveryWord(SearchEntry entry, string[] words)
    {
        var score = 0;
        foreach (var word in words)
        {
            var found = entry.Abbreviation.Length > 0 && entry.Abbreviation.StartsWith(word, StringComparison.Ordinal) ? 120
                : entry.Names.Any(n => StartsAWord(n.Text, word)) ? 100
                : entry.Issuers.Any(n => StartsAWord(n.Text, word)) || entry.Places.Any(p => StartsAWord(p, word)) ? 80
                : 0;
            if (found == 0) return 0;
            score += found;
        }

        return 300 + (score / words.Length);
    }

    private static bool StartsAWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at == 0 || (at > 0 && (PinyinReader.IsHan(word[0]) || text.Contains(" " + word, StringComparison.Ordinal)));
    }
}
