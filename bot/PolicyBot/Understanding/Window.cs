using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>The words on one side of a mention, from which pieces are taken off, nearest first.</summary>
internal ref struct Window(ReadOnlySpan<char> text, bool fromStart)
{
    private ReadOnlySpan<char> _text = text;

    /// <summary>How much has been taken off.</summary>
    public int Taken { get; private set; }

    /// <summary>What is left.</summary>
    public readonly int Length => _text.Length;

    /// <summary>True when the pattern, anchored at the mention's side, matches.</summary>
    public readonly bool Has(Regex pattern) => pattern.IsMatch(_text);

    /// <summary>Length of the match at the mention's side; 0 when there is none.</summary>
    public readonly int MatchLength(Regex pattern)
    {
        foreach (var match in pattern.EnumerateMatches(_text)) return match.Length;
        return 0;
    }

    /// <summary>Takes the match off; false when there is none.</summary>
    public bool Take(Regex pattern)
    {
        var length = MatchLength(pattern);
        if (length == 0) return false;
        _text = fromStart ? _text[length..] : _text[..^length];
        Taken += length;
        return true;
    }
}
