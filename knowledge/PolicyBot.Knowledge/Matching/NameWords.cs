using System.Numerics;

namespace PolicyBot.Knowledge.Matching;

/// <summary>The words of all names of the register: what they weigh, and whether a word belongs to them.</summary>
internal sealed class NameWords
{
    /// <summary>"Fellow" or "associate" is common, but one of them more or less is another certificate.</summary>
    private const double Grade = 5;

    private const int ShortestMistyped = 7;
    private readonly Dictionary<string, double> _weight;
    private readonly HashSet<uint> _pairs;
    private readonly HashSet<uint> _sounds;
    private readonly (string Text, uint Mask)[] _long;
    private readonly double _unknown;

    public NameWords(IReadOnlyList<IReadOnlyList<Form>> rows, IEnumerable<Unit> grades)
    {
        _weight = Counts(rows);
        foreach (var (stem, count) in _weight) _weight[stem] = Math.Log(1 + (rows.Count / count));
        _unknown = Math.Log(1 + rows.Count);
        _pairs = [.. rows.SelectMany(row => row.SelectMany(f => Pairs(f.Units)))];
        _sounds = [.. _pairs.Select(SoundOf)];
        _long = [.. _weight.Keys.Where(w => w.Length >= ShortestMistyped && char.IsAsciiLetter(w[0])).Select(w => (w, Edits.Mask(w)))];
        foreach (var (stem, least) in Titles.Weights) _weight[stem] = Math.Max(_weight.GetValueOrDefault(stem), least);
        foreach (var grade in grades.Where(g => g.Kind == UnitKind.Latin && _weight.ContainsKey(g.Stem))) _weight[grade.Stem] = Math.Max(_weight[grade.Stem], Grade);
    }

    private static Dictionary<string, double> Counts(IReadOnlyList<IReadOnlyList<Form>> rows)
    {
        var counts = new Dictionary<string, double>();
        var seen = new HashSet<string>();
        foreach (var row in rows)
        {
            seen.Clear();
            foreach (var form in row)
            {
                foreach (var unit in form.Units)
                {
                    if (seen.Add(unit.Stem)) counts[unit.Stem] = counts.GetValueOrDefault(unit.Stem) + 1;
                }
            }
        }

        return counts;
    }

    /// <summary>Two Chinese characters as one number.</summary>
    public static uint Pair(Unit first, Unit second) => ((uint)first.Text[0] << 16) | second.Text[0];

    private static uint SoundOf(uint pair) => ((uint)HanTable.Sound((char)(pair >> 16)) << 16) | HanTable.Sound((char)pair);

    /// <summary>Two Chinese characters side by side, for all such of a text.</summary>
    public static IEnumerable<uint> Pairs(IReadOnlyList<Unit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (units[i].Kind == UnitKind.Han && units[i + 1].Kind == UnitKind.Han) yield return Pair(units[i], units[i + 1]);
        }
    }

    /// <summary>How much a word says: rare ones more than "certified" or 师.</summary>
    public double Weight(Unit unit) => _weight.GetValueOrDefault(unit.Stem, _unknown);

    /// <summary>True for a word of some name, exactly.</summary>
    public bool Has(Unit unit) => _weight.ContainsKey(unit.Stem);

    /// <summary>True for two Chinese characters that stand side by side in some name.</summary>
    public bool Has(uint pair) => _pairs.Contains(pair);

    /// <summary>True for two Chinese characters that sound like two side by side in some name.</summary>
    public bool HasSound(uint pair) => _sounds.Contains(SoundOf(pair));

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
