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

    /// <summary>So many first letters of a name's pinyin name it: txjrfxs.</summary>
    private const int FewestInitials = 5;

    // BM25's usual constants: how soon repetition stops counting, how much long names are held back.
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    [ThreadStatic]
    private static Tally? _tally;

    private readonly Postings _names = new();
    private readonly Postings _grams = new();
    private readonly Postings _initials = new();
    private readonly float[] _held;

    /// <summary>Indexes the forms of each row; a row is known by its number.</summary>
    public CandidateIndex(IReadOnlyList<IReadOnlyList<Form>> rows)
    {
        _held = new float[rows.Count];
        var row = 0;
        Grams.Sink addName = term =>
        {
            _names.Add(term, row);
            _held[row]++;
        };
        Grams.Sink addGram = gram => _grams.Add(gram, row);
        for (; row < rows.Count; row++)
        {
            foreach (var form in rows[row])
            {
                Terms(form.Units, addName);
                Grams.Of(form.Units, addGram);
                if (form.Kind < FormKind.Loose && Sounds.Initials(form.Units) is { Length: >= FewestInitials } letters) _initials.Add(letters, row);
            }
        }

        _names.Freeze();
        _grams.Freeze();
        _initials.Freeze();
        var average = Math.Max(1, _held.Length == 0 ? 1 : _held.Average());
        for (row = 0; row < _held.Length; row++) _held[row] = K1 * (1 - B + (B * _held[row] / average));
    }

    /// <summary>The best rows for a text.</summary>
    public int[] Recall(IReadOnlyList<Unit> units, int count)
    {
        var tally = _tally ??= new Tally();
        tally.Begin(_held.Length);
        Terms(units, name => Note(_names.Of(name), gram: false));
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

    /// <summary>The rows with a name whose pinyin begins with these letters, one a character.</summary>
    public ReadOnlySpan<int> WithInitials(string letters) => letters.Length < FewestInitials || _initials.Of(letters) is not { Start: > 0 } chain ? [] : _initials.Rows(chain.Start, chain.Rows);

    // Words of a dictionary add nothing to pairs of characters here, and loading it takes as long as everything else.
    private static void Terms(IReadOnlyList<Unit> units, Grams.Sink take)
    {
        Span<char> pair = stackalloc char[2];
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Kind != UnitKind.Han) take(units[i].Stem);
            else if (i + 1 < units.Count && units[i + 1].Kind == UnitKind.Han)
            {
                (pair[0], pair[1]) = (units[i].Text[0], units[i + 1].Text[0]);
                take(pair);
            }
            else if (i == 0 || units[i - 1].Kind != UnitKind.Han) take(units[i].Text);
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
