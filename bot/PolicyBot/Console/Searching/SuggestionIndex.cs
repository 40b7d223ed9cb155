using PolicyBot.Api;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Console.Searching;

/// <summary>Finds certificates while their name is being typed, over names in both languages, abbreviations, pinyin and issuers.</summary>
/// <remarks>Built once over the register; a query then reads some eight hundred entries, which takes well under the 5 ms of design §10. Thread-safe.</remarks>
internal sealed class SuggestionIndex
{
    /// <summary>More lines than this are not read while a caller waits.</summary>
    public const int Shown = 10;

    // Whole names of things the list is not for come first all the same: the caller holds exactly that.
    private const int WholeName = 940;

    private readonly CertificateMatcher _matcher;
    private readonly SearchEntry[] _entries;

    /// <summary>Builds it.</summary>
    public SuggestionIndex(KnowledgeBase knowledge, CertificateMatcher matcher)
    {
        _matcher = matcher;
        var pinyin = new PinyinReader();
        var entries = new List<SearchEntry>(knowledge.Qualifications.Count + knowledge.Outside.Count);
        foreach (var q in knowledge.Qualifications.Values) entries.Add(Entry(q, knowledge, pinyin, entries.Count));
        foreach (var item in knowledge.Outside) entries.Add(Entry(item, pinyin, entries.Count));
        _entries = [.. entries];
    }

    /// <summary>The best suggestions for what has been typed so far; none for nothing.</summary>
    public SuggestionList Search(string typed)
    {
        var query = SearchText.Fold(typed.Length > SearchText.MaxLength ? typed[..SearchText.MaxLength] : typed);
        if (query.Length == 0) return new SuggestionList(0, []);
        var meant = Meant(typed);
        var found = _entries
            .Select(e => (Entry: e, Score: Math.Max(Score(e, query), meant.GetValueOrDefault(e.Suggestion.Id))))
            .Where(f => f.Score > 0)
            .OrderByDescending(f => f.Score)
            .ThenByDescending(f => f.Entry.Suggestion.Attested)
            .ThenBy(f => f.Entry.Order)
            .ToArray();
        return new SuggestionList(found.Length, [.. found.Take(Shown).Select(f => f.Entry.Suggestion)]);
    }

    // Something typed half way is more likely to become a certificate than something the list is not for.
    private static int Score(SearchEntry entry, string query)
    {
        var score = Ranking.Score(entry, query);
        return entry.Suggestion.Outside is null ? score : score >= WholeName ? score - 15 : score - 150;
    }

    /// <summary>What the conversation would make of the same words: it forgives spelling, and the console must agree with it.</summary>
    private Dictionary<string, int> Meant(string typed)
    {
        // One or two letters are the beginning of something, not a name.
        if (typed.Trim().Length < 3) return [];
        var match = _matcher.Match(typed);
        var score = match.Decision switch { Decision.Accept => 960, Decision.Confirm or Decision.Choose => 450, _ => 200 };
        return match.Candidates.Select(c => c.Qualification.Id).Distinct().ToDictionary(id => id, _ => score);
    }

    private static SearchEntry Entry(Qualification q, KnowledgeBase knowledge, PinyinReader pinyin, int order)
    {
        var place = knowledge.Regions.TryGetValue(q.Country, out var region) ? new Text(region.Name.Zh, region.Name.En) : null;
        return new SearchEntry
        {
            Suggestion = new Suggestion(q.Id, q.Abbreviation, new Text(q.Name.Zh, q.Name.En), new Text(q.Issuer.Name.Zh, q.Issuer.Name.En), place, knowledge.Listings[q.Id].Any(), null),
            Order = order,
            Abbreviation = SearchText.Fold(q.Abbreviation).Replace(" ", "", StringComparison.Ordinal),
            Names = Forms([q.Name.Zh, q.Name.En], [.. q.AliasesZh, .. q.AliasesEn], pinyin),
            Issuers = Forms([q.Issuer.Abbreviation, q.Issuer.Name.Zh, q.Issuer.Name.En], [.. q.Issuer.AliasesZh, .. q.Issuer.AliasesEn], pinyin),
            Places = place is null ? [] : [SearchText.Fold(place.Zh), SearchText.Fold(place.En)],
        };
    }

    private static SearchEntry Entry(OutsideItem item, PinyinReader pinyin, int order)
    {
        var reason = item.Reason.With("name", item.Name);
        return new SearchEntry
        {
            Suggestion = new Suggestion(item.Id, item.Abbreviation, new Text(item.Name.Zh, item.Name.En), null, null, false, new Text(reason.Zh, reason.En)),
            Order = order,
            Abbreviation = SearchText.Fold(item.Abbreviation).Replace(" ", "", StringComparison.Ordinal),
            Names = Forms([item.Name.Zh, item.Name.En], [.. item.AliasesZh, .. item.AliasesEn], pinyin),
            Issuers = [],
            Places = [],
        };
    }

    private static NameForm[] Forms(string[] official, string[] aliases, PinyinReader pinyin) =>
        [.. official.Where(n => n.Length > 0).Select(n => Form(n, false, pinyin)), .. aliases.Select(n => Form(n, true, pinyin))];

    private static NameForm Form(string name, bool alias, PinyinReader pinyin)
    {
        if (!name.Any(PinyinReader.IsHan)) return new NameForm(SearchText.Fold(name), "", "", alias);
        var syllables = pinyin.Syllables(name);
        return new NameForm(SearchText.Fold(name), PinyinReader.Initials(syllables, name), string.Concat(syllables), alias);
    }
}
