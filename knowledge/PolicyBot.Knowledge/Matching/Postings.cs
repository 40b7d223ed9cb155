using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Which rows have which term, and how often: three arrays for all terms together, so that a hundred thousand rows make no garbage.</summary>
/// <remarks>Terms are kept by number, not by letter. While rows are added, the postings of a term are a chain; <see cref="Freeze"/> lays them side by side.</remarks>
internal sealed class Postings
{
    private readonly Dictionary<ulong, Chain> _chains = [];
    private int[] _rows = new int[1024];
    private int[] _next = new int[1024];
    private byte[] _times = new byte[1024];
    private int _count = 1;

    /// <summary>A row has a term once more. Rows come in ascending order.</summary>
    public void Add(ReadOnlySpan<char> term, int row)
    {
        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, Key(term), out _);
        if (chain.Start > 0 && _rows[chain.Start] == row)
        {
            if (_times[chain.Start] < byte.MaxValue) _times[chain.Start]++;
            return;
        }

        if (_count == _rows.Length) Grow();
        (_rows[_count], _next[_count], _times[_count]) = (row, chain.Start, 1);
        chain = new Chain(_count++, chain.Rows + 1);
    }

    /// <summary>No more rows: from here on terms can be looked up.</summary>
    public void Freeze()
    {
        var (rows, times) = (new int[_count], new byte[_count]);
        var start = 1;
        foreach (var term in _chains.Keys)
        {
            ref var chain = ref CollectionsMarshal.GetValueRefOrNullRef(_chains, term);
            var (at, to) = (chain.Start, start);
            for (; at != 0; at = _next[at], to++) (rows[to], times[to]) = (_rows[at], _times[at]);
            chain = chain with { Start = start };
            start = to;
        }

        (_rows, _times, _next) = (rows, times, []);
        _chains.TrimExcess();
    }

    /// <summary>The postings of a term; none when no row has it.</summary>
    public Chain Of(ReadOnlySpan<char> term) => _chains.GetValueOrDefault(Key(term));

    /// <summary>The rows of some postings.</summary>
    public ReadOnlySpan<int> Rows(int start, int count) => _rows.AsSpan(start, count);

    /// <summary>How often each of these rows has the term.</summary>
    public ReadOnlySpan<byte> Times(int start, int count) => _times.AsSpan(start, count);

    /// <summary>A term by number (FNV-1a). Two of a million terms share one with odds of one in thirty million, and would only recall a row too many.</summary>
    private static ulong Key(ReadOnlySpan<char> term)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in term) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private void Grow()
    {
        Array.Resize(ref _rows, 2 * _count);
        Array.Resize(ref _next, 2 * _count);
        Array.Resize(ref _times, 2 * _count);
    }

    /// <summary>Where the postings of a term begin, and how many rows have it.</summary>
    internal readonly record struct Chain(int Start, int Rows);
}
