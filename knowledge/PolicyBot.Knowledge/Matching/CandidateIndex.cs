namespace PolicyBot.Knowledge.Matching;

/// <summary>Stage one: recalls rows whose names share words, letters or sounds with a text, by BM25. It decides nothing.</summary>
/// <remarks>Two indexes in memory (ADR 8): words with their number, and letter grams. Thread-safe once built.</remarks>
internal sealed class CandidateIndex
{
    /// <summary>The rarest terms of a text find its rows; the common ones cost time and find everything.</summary>
    private const int MaxTerms = 32;

    /// <summary>In a register of a hundred thousand rows even rare terms have many; so many postings are enough for forty good rows.</summary>
    private const int MaxPostings = 20_000;

    private const int FewestTerms = 4;

    // BM25's usual constants: how soon repetition stops counting, how much long names are held back.
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    [ThreadStatic]
    private static Tally? _tally;

    private readonly Postings _names = new();
    private readonly Postings _grams = new();
    private readonly float[] _held;

    /// <summary>Indexes the forms of each row; a row is known by its number.</summary>
    public CandidateIndex(IReadOnlyList<IReadOnlyList<Form>> rows)
    {
        var terms = new List<string>();
        _held = new float[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            terms.Clear();
            foreach (var form in rows[row])
            {
                AddTerms(form.Units, terms);
                var at = row;
                Grams.Of(form.Units, gram => _grams.Add(gram, at));
            }

            foreach (var term in terms) _names.Add(term, row);
            _held[row] = terms.Count;
        }

        _names.Freeze();
        _grams.Freeze();
        var average = Math.Max(1, _held.Length == 0 ? 1 : _held.Average());
        for (var row = 0; row < _held.Length; row++) _held[row] = K1 * (1 - B + (B * _held[row] / average));
    }

    /// <summary>The best rows for a text.</summary>
    public int[] Recall(IReadOnlyList<Unit> units, int count)
    {
        var tally = _tally ??= new Tally();
        tally.Begin(_held.Length);
        var names = new List<string>();
        AddTerms(units, names);
        foreach (var name in names) Note(_names.Of(name), gram: false);
        Grams.Of(units, gram => Note(_grams.Of(gram), gram: true));
        tally.Terms.Sort();
        var (taken, read, previous) = (0, 0, default((int, bool, int)));
        foreach (var term in tally.Terms)
        {
            if (term == previous) continue;
            Add(tally, term);
            previous = term;
            read += term.Rows;
            if (++taken == MaxTerms || (read > MaxPostings && taken >= FewestTerms)) break;
        }

        return tally.Best(count);

        void Note(Postings.Chain chain, bool gram)
        {
            if (chain.Start > 0) tally.Terms.Add((chain.Rows, gram, chain.Start));
        }
    }

    // Words of a dictionary add nothing to pairs of characters here, and loading it takes as long as everything else.
    private static void AddTerms(IReadOnlyList<Unit> units, List<string> terms)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Kind != UnitKind.Han) terms.Add(units[i].Stem);
            else if (i + 1 < units.Count && units[i + 1].Kind == UnitKind.Han) terms.Add(units[i].Text + units[i + 1].Text);
            else if (i == 0 || units[i - 1].Kind != UnitKind.Han) terms.Add(units[i].Text);
        }
    }

    private void Add(Tally tally, (int Rows, bool Gram, int Start) term)
    {
        var rarity = MathF.Log(1 + ((_held.Length - term.Rows + 0.5f) / (term.Rows + 0.5f)));
        var postings = term.Gram ? _grams : _names;
        var rows = postings.Rows(term.Start, term.Rows);
        var times = postings.Times(term.Start, term.Rows);
        for (var i = 0; i < rows.Length; i++) tally.Add(rows[i], term.Gram ? rarity : rarity * times[i] * (K1 + 1) / (times[i] + _held[rows[i]]));
    }
}
