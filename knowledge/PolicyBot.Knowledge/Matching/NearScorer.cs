using F23.StringSimilarity;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Stage two for names that are not written exactly: how much of a form is in the text, and how much of the text is in the form.</summary>
/// <remarks>Rare words weigh more than "certified" or 师. Numbers must agree. The score is bounded by 0 and 1.</remarks>
internal sealed class NearScorer
{
    private readonly Dictionary<string, double> _weight;
    private readonly double _unknown;
    private readonly OptimalStringAlignment _distance = new();

    public NearScorer(IReadOnlyList<Form> forms)
    {
        var rows = forms.GroupBy(f => f.Qualification.Id).ToArray();
        var counts = rows.SelectMany(g => g.SelectMany(f => f.Units).Select(u => u.Stem).Distinct()).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        _weight = counts.ToDictionary(c => c.Key, c => Math.Log(1 + (rows.Length / (double)c.Value)));
        _unknown = Math.Log(1 + rows.Length);
    }

    /// <summary>True for a word some name in the register has.</summary>
    public bool Knows(Unit unit) => _weight.ContainsKey(unit.Stem);

    /// <summary>Similarity of a text and a form, 0 to 1.</summary>
    public double Score(IReadOnlyList<Unit> text, Form form)
    {
        var bySpelling = Aligned(text, form.Units);
        return Math.Max(bySpelling, BySound(text, form.Units));
    }

    private double Weight(Unit unit)
    {
        var weight = _weight.GetValueOrDefault(unit.Stem, _unknown);
        // A Chinese character is about a third of a word.
        return unit.Kind == UnitKind.Han ? weight / 3 : weight;
    }

    private double Aligned(IReadOnlyList<Unit> text, IReadOnlyList<Unit> form)
    {
        // Order matters little in English ("Quality Manager, Certified") and much in Chinese, where every unit is one character.
        var used = new bool[text.Count];
        double found = 0, matched = 0, all = 0;
        var last = -1;
        foreach (var unit in form)
        {
            var weight = Weight(unit);
            all += weight;
            var (at, similarity) = BestPartner(unit, text, used, last);
            if (at < 0) continue;
            used[at] = true;
            if (unit.Kind == UnitKind.Han && at < last) similarity *= 0.6;
            matched += weight;
            found += weight * similarity;
            last = at;
        }

        if (found == 0) return 0;
        // A mistyped word weighs what the word it stands for weighs; a word left over weighs as the stranger it is.
        var leftOver = text.Where((_, i) => !used[i]).Sum(Weight);
        var precision = found / (matched + leftOver);
        var recall = found / all;
        return 2 * precision * recall / (precision + recall);
    }

    private (int At, double Similarity) BestPartner(Unit unit, IReadOnlyList<Unit> text, bool[] used, int last)
    {
        var best = (At: -1, Similarity: 0.0);
        for (var i = 0; i < text.Count; i++)
        {
            if (used[i] || text[i].Kind != unit.Kind) continue;
            var similarity = Similar(unit, text[i]);
            // Of equal partners the next one in reading order.
            if (similarity > best.Similarity || (similarity == best.Similarity && best.At < last && i > last && similarity > 0)) best = (i, similarity);
        }

        return best;
    }

    private double Similar(Unit a, Unit b)
    {
        if (a.Stem == b.Stem) return 1;
        if (a.Kind == UnitKind.Number) return 0;
        if (a.Kind == UnitKind.Han) return HanTable.Reading(a.Text[0]) == HanTable.Reading(b.Text[0]) ? 0.85 : 0;
        var longest = Math.Max(a.Stem.Length, b.Stem.Length);
        if (longest < 4 || Math.Abs(a.Stem.Length - b.Stem.Length) > 2) return 0;
        var edits = _distance.Distance(a.Stem, b.Stem);
        var allowed = longest >= 9 ? 2 : 1;
        return edits <= allowed ? 1 - (edits / longest) : 0;
    }

    /// <summary>Pinyin typed for a Chinese name.</summary>
    private double BySound(IReadOnlyList<Unit> text, IReadOnlyList<Unit> form)
    {
        if (form.Count < 4 || form.Any(u => u.Kind != UnitKind.Han) || text.Any(u => u.Kind != UnitKind.Latin)) return 0;
        var typed = Sounds.FromTyped(string.Concat(text.Select(u => u.Text)));
        var sound = Sounds.Of(form);
        if (Math.Abs(typed.Length - sound.Length) > 3) return 0;
        return Math.Max(0, 1 - (1.5 * _distance.Distance(typed, sound) / sound.Length));
    }
}
