using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>Every word for every region, folded, to be looked up by what is written.</summary>
internal sealed class RegionLexicon
{
    /// <summary>Words that are also something else in everyday English: they need capitals or an unmistakable neighbour.</summary>
    public static readonly HashSet<string> Ordinary =
        ["us", "polish", "pole", "finn", "dane", "swede", "turk", "scot", "serb", "lao", "brit", "turkey", "jordan", "chad", "georgia", "jersey", "kenya", "india", "israel", "english", "chinese"];

    private readonly Dictionary<string, RegionForm> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NationalityGroup> _groups = new(StringComparer.Ordinal);

    public RegionLexicon(IEnumerable<Region> regions, Func<string, string> toSimplified)
    {
        foreach (var region in regions)
        {
            _groups[region.Code] = region.Group;
            foreach (var name in region.AliasesZh.Concat(region.AliasesEn).Append(region.Name.Zh).Append(region.Name.En)) Add(name, RegionWord.Name, region.Code, toSimplified);
            foreach (var word in region.DemonymsZh) Add(word, RegionWord.Person, region.Code, toSimplified);
            foreach (var word in region.DemonymsEn) Add(word, RegionWord.Demonym, region.Code, toSimplified);
        }

        foreach (var (code, places) in RegionPlaces.All.Where(p => _groups.ContainsKey(p.Code)))
        {
            foreach (var place in places.Split('|')) Add(place, RegionWord.Place, code, toSimplified);
        }

        Longest = _forms.Keys.Max(k => k.Length);
        Spelling = new RegionSpelling(_forms.Values);
    }

    /// <summary>Length of the longest word.</summary>
    public int Longest { get; }

    /// <summary>Finds the word a misspelling was meant to be.</summary>
    public RegionSpelling Spelling { get; }

    /// <summary>The word written exactly so, after folding; or null.</summary>
    public RegionForm? Find(ReadOnlySpan<char> text) =>
        _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var form) ? form : null;

    /// <summary>The group of a code.</summary>
    public NationalityGroup GroupOf(string code) => _groups[code];

    /// <summary>True for a code of the list.</summary>
    public bool Knows(string code) => _groups.ContainsKey(code);

    // A word of several regions keeps all its codes; a name beats a demonym beats a place.
    private void Add(string word, RegionWord kind, string code, Func<string, string> toSimplified)
    {
        var key = FoldedText.Of(word, toSimplified).Text;
        if (!_forms.TryGetValue(key, out var known)) _forms[key] = new RegionForm(key, kind, [code]);
        else if (known.Kind == kind && !known.Codes.Contains(code)) _forms[key] = known with { Codes = [.. known.Codes, code] };
    }
}
