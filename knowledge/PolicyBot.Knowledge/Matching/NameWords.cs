using System.Numerics;

namespace PolicyBot.Knowledge.Matching;

/// <summary>The words of all names of the register: what they weigh, and whether a word belongs to them.</summary>
internal sealed class NameWords
{
    /// <summary>"Fellow" or "associate" is common, but one of them more or less is another certificate.</summary>
    private const double Grade = 5;

    private const int ShortestMistyped = 5;
    private readonly Dictionary<string, double> _weight;
    private readonly HashSet<(string, string)> _pairs;
    private readonly (string Text, uint Mask)[] _long;
    private readonly double _unknown;

    public NameWords(IReadOnlyList<IReadOnlyList<Form>> rows, IEnumerable<Unit> grades)
    {
        var counts = rows.SelectMany(row => row.SelectMany(f => f.Units).Select(u => u.Stem).Distinct()).GroupBy(s => s);
        _weight = counts.ToDictionary(c => c.Key, c => Math.Log(1 + (rows.Count / (double)c.Count())));
        _unknown = Math.Log(1 + rows.Count);
        _pairs = [.. rows.SelectMany(row => row.SelectMany(f => Pairs(f.Units)))];
        _long = [.. _weight.Keys.Where(w => w.Length >= ShortestMistyped && char.IsAsciiLetter(w[0])).Select(w => (w, Edits.Mask(w)))];
        foreach (var (stem, least) in Titles.Weights) _weight[stem] = Math.Max(_weight.GetValueOrDefault(stem), least);
        foreach (var grade in grades.Where(g => g.Kind == UnitKind.Latin && _weight.ContainsKey(g.Stem))) _weight[grade.Stem] = Math.Max(_weight[grade.Stem], Grade);
    }

    /// <summary>Two Chinese characters side by side, for all such of a text.</summary>
    public static IEnumerable<(string First, string Second)> Pairs(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (units[i].Kind == UnitKind.Han && units[i + 1].Kind == UnitKind.Han) yield return (units[i].Text, units[i + 1].Text);
        }
    }

    /// <summary>How much a word says: rare ones more than "certified" or 师.</summary>
    public double Weight(Unit unit) => _weight.GetValueOrDefault(unit.Stem, _unknown);

    /// <summary>True for a word of some name, exactly.</summary>
    public bool Has(Unit unit) => _weight.ContainsKey(unit.Stem);

    /// <summary>True for two Chinese characters that stand side by side in some name.</summary>
    public bool Has((string First, string Second) pair) => _pairs.Contains(pair);

    /// <summary>True for a Latin word or number of some name, as it is or mistyped.</summary>
    public bool Resembles(Unit unit)
    {
        if (unit.Kind == UnitKind.Han) return false;
        if (_weight.ContainsKey(unit.Stem)) return true;
        if (unit.Stem.Length < ShortestMistyped) return false;
        var mask = Edits.Mask(unit.Stem);
        foreach (var (text, known) in _long)
        {
            var allowed = Math.Max(text.Length, unit.Stem.Length) >= 9 ? 2 : 1;
            if (BitOperations.PopCount(mask ^ known) <= 2 * allowed && Edits.Between(unit.Stem, text, allowed) <= allowed) return true;
        }

        return false;
    }
}
