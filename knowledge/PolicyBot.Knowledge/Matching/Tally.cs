namespace PolicyBot.Knowledge.Matching;

/// <summary>Adds up the scores of rows during one recall; one for each thread, used again and again.</summary>
internal sealed class Tally
{
    private readonly List<int> _touched = [];
    private float[] _scores = [];

    /// <summary>The terms of the text that some row has: how many rows, in which index, where its postings begin.</summary>
    public List<(int Rows, bool Gram, int Start)> Terms { get; } = [];

    /// <summary>Makes room; everything is zero.</summary>
    public void Begin(int rows)
    {
        Terms.Clear();
        if (_scores.Length < rows) _scores = new float[rows];
    }

    /// <summary>Adds to the score of a row.</summary>
    public void Add(int row, float score)
    {
        if (_scores[row] == 0) _touched.Add(row);
        _scores[row] += score;
    }

    /// <summary>The best rows, best first, the earlier row where scores are equal; then everything is zero again.</summary>
    public int[] Best(int most)
    {
        Span<int> best = stackalloc int[most];
        var count = 0;
        foreach (var row in _touched)
        {
            if (count == most && !Before(row, best[count - 1])) continue;
            var at = count < most ? count++ : count - 1;
            for (; at > 0 && Before(row, best[at - 1]); at--) best[at] = best[at - 1];
            best[at] = row;
        }

        var rows = best[..count].ToArray();
        foreach (var row in _touched) _scores[row] = 0;
        _touched.Clear();
        return rows;
    }

    private bool Before(int row, int other) => _scores[row] > _scores[other] || (_scores[row] == _scores[other] && row < other);
}
