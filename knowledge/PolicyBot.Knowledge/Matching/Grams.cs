namespace PolicyBot.Knowledge.Matching;

/// <summary>Letter trigrams of the Latin script, and of the sound of the Chinese characters; letters of what may be an abbreviation.</summary>
internal static class Grams
{
    private const int Size = 3;
    private const int Shortest = 4;
    private const int Longest = 9;

    /// <summary>Takes one gram.</summary>
    public delegate void Sink(ReadOnlySpan<char> gram);

    /// <summary>Hands over the grams of a text; no string is made for them.</summary>
    public static void Of(IReadOnlyList<Unit> units, Sink take)
    {
        Span<char> latin = stackalloc char[TextFolder.MaxLength];
        var length = 0;
        Span<char> letters = stackalloc char[Longest + 1];
        foreach (var unit in units)
        {
            if (unit.Kind != UnitKind.Latin) continue;
            var text = unit.Text.AsSpan();
            if (text.Length > latin.Length - length) break;
            text.CopyTo(latin[length..]);
            length += text.Length;
            if (text.Length is < Shortest or > Longest) continue;
            // Swapped, doubled and missing letters leave one of these the same.
            letters[0] = '=';
            text.CopyTo(letters[1..]);
            letters.Slice(1, text.Length).Sort();
            AddShuffled(letters[..(text.Length + 1)], take);
        }

        AddRuns(latin[..length], take);
        AddRuns(Sounds.Of(units), take);
    }

    private static void AddShuffled(ReadOnlySpan<char> letters, Sink take)
    {
        take(letters);
        Span<char> shorter = stackalloc char[Longest];
        shorter = shorter[..(letters.Length - 1)];
        for (var i = 1; i < letters.Length; i++)
        {
            letters[..i].CopyTo(shorter);
            letters[(i + 1)..].CopyTo(shorter[i..]);
            take(shorter);
        }
    }

    private static void AddRuns(ReadOnlySpan<char> letters, Sink take)
    {
        for (var i = 0; i + Size <= letters.Length; i++) take(letters.Slice(i, Size));
    }
}
