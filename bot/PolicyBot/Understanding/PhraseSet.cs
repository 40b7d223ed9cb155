using System.Collections.Frozen;

namespace PolicyBot.Understanding;

/// <summary>Folded phrases that are looked for as whole words: at the start of a text, at its end or anywhere.</summary>
/// <remarks>Found by their first word, so that what a message costs grows with the message and not with the list.</remarks>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly FrozenSet<string> _phrases;

    public PhraseSet(IEnumerable<string> phrases)
    {
        _phrases = phrases.Where(p => p.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        _byFirstWord = _phrases.GroupBy(p => p[..WordEnd(p, 0)]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The phrases.</summary>
    public IReadOnlySet<string> All => _phrases;

    /// <summary>True when the text is one of the phrases.</summary>
    public bool Contains(string text) => _phrases.Contains(text);

    /// <summary>The longest phrase that opens the text; null if none does.</summary>
    public string? Opening(string text) => At(text, 0);

    /// <summary>The longest phrase that closes the text with something before it; null if none does.</summary>
    public string? Closing(string text)
    {
        for (var at = WordEnd(text, 0) + 1; at < text.Length; at = WordEnd(text, at) + 1)
        {
            foreach (var phrase in Candidates(text, at))
            {
                if (phrase.Length == text.Length - at && text.EndsWith(phrase, StringComparison.Ordinal)) return phrase;
            }
        }

        return null;
    }

    /// <summary>True when one of the phrases stands anywhere in the text.</summary>
    public bool In(string text)
    {
        for (var at = 0; at < text.Length; at = WordEnd(text, at) + 1)
        {
            if (At(text, at) is not null) return true;
        }

        return false;
    }

    private string? At(string text, int start)
    {
        foreach (var phrase in Candidates(text, start))
        {
            var end = start + phrase.Length;
            if (end <= text.Length && (end == text.Length || text[end] == ' ') && text.AsSpan(start, phrase.Length).SequenceEqual(phrase)) return phrase;
        }

        return null;
    }

    private string[] Candidates(string text, int start) => _byFirstWord.TryGetValue(text.AsSpan(start, WordEnd(text, start) - start), out var phrases) ? phrases : [];

    private static int WordEnd(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf(' ');
        return length < 0 ? text.Length : start + length;
    }
}
