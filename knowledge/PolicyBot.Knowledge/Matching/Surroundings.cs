namespace PolicyBot.Knowledge.Matching;

/// <summary>Unexplained words touching an exact name that look like parts of some name in the register.</summary>
internal sealed class Surroundings
{
    private const int ShortestFamily = 5;
    private readonly List<Unit> _latin = [];
    private readonly List<uint> _han = [];

    public Surroundings(MentionGroup group, Reading reading, NameWords words, IReadOnlySet<string> everyday)
    {
        foreach (var mention in group.Mentions)
        {
            var (before, after) = reading.Touching(mention);
            Misspelt |= mention.First.Kind == UnitKind.Han && (IsMisspelt(before, words) || IsMisspelt(after, words));
            foreach (var side in (List<Unit>[])[before, after])
            {
                Any |= side.Count > 0;
                _latin.AddRange(side.Where(u => !everyday.Contains(u.Text) && words.Resembles(u)));
                _han.AddRange(NameWords.Pairs(side).Where(words.Has));
            }
        }
    }

    /// <summary>True when any unexplained word touches, whatever it is.</summary>
    public bool Any { get; }

    /// <summary>True when the characters before or behind a Chinese name sound like part of a name but are not: 国济注册内部审计师.</summary>
    public bool Misspelt { get; }

    /// <summary>True when no such word is there.</summary>
    public bool Empty => _latin.Count == 0 && _han.Count == 0;

    private static bool IsMisspelt(List<Unit> side, NameWords words) => NameWords.Pairs(side).Any(p => !words.Has(p) && words.HasSound(p));

    /// <summary>"Internal audit" beside the Internal Auditor: what the name is made from.</summary>
    private static bool IsOfFamily(Unit unit, HashSet<string> stems) =>
        unit.Kind == UnitKind.Latin && unit.Stem.Length >= ShortestFamily && stems.Any(s => s.StartsWith(unit.Stem, StringComparison.Ordinal) || (s.Length >= ShortestFamily && unit.Stem.StartsWith(s, StringComparison.Ordinal)));

    /// <summary>True when a row has all of them in its own names.</summary>
    public bool AllOf(IEnumerable<Form> forms)
    {
        if (Empty) return true;
        var (stems, pairs) = (new HashSet<string>(), new HashSet<uint>());
        foreach (var form in forms)
        {
            foreach (var unit in form.Units) stems.Add(unit.Stem);
            pairs.UnionWith(NameWords.Pairs(form.Units));
        }

        return _latin.All(u => stems.Contains(u.Stem) || IsOfFamily(u, stems)) && _han.All(pairs.Contains);
    }
}
