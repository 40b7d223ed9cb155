namespace PolicyBot.Knowledge.Matching;

/// <summary>Edit distance (insert, delete, replace, swap neighbours) without allocation.</summary>
internal static class Edits
{
    private const int Longest = 128;

    /// <summary>One bit per letter, for throwing out most pairs before counting edits.</summary>
    public static uint Mask(string word)
    {
        var mask = 0u;
        foreach (var c in word) mask |= 1u << (c % 32);
        return mask;
    }

    /// <summary>The distance of a word and the stretch of a text that is nearest to it, or a number above <paramref name="most"/>.</summary>
    public static int Within(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int most)
    {
        if (text.Length > 4 * Longest || word.Length > Longest) return most + 1;
        Span<int> last = stackalloc int[word.Length + 1];
        for (var j = 0; j <= word.Length; j++) last[j] = j;
        var least = word.Length;
        foreach (var c in text)
        {
            // The stretch may begin anywhere: the first column costs nothing.
            var diagonal = last[0];
            for (var j = 1; j <= word.Length; j++)
            {
                var cost = Math.Min(Math.Min(last[j], last[j - 1]) + 1, diagonal + (word[j - 1] == c ? 0 : 1));
                (diagonal, last[j]) = (last[j], cost);
            }

            least = Math.Min(least, last[^1]);
        }

        return least <= most ? least : most + 1;
    }

    /// <summary>The distance of two words, or a number above <paramref name="most"/> when it is more than that.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > Longest || b.Length > Longest) return most + 1;
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            // Further from the diagonal than most the distance is larger anyhow.
            var (from, to) = (Math.Max(1, i - most), Math.Min(b.Length, i + most));
            var least = now[from - 1] = from == 1 ? i : most + 1;
            if (to < b.Length) now[to + 1] = most + 1;
            for (var j = from; j <= to; j++)
            {
                var cost = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                now[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most) return most + 1;
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return last[b.Length];
    }
}
