using System.Numerics;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Which words of one text can stand for which word of a form: found once for each word, however many forms have it.</summary>
/// <remarks>Forty rows have a thousand forms and but a few hundred different words. One for each thread, used again and again.</remarks>
internal sealed class Partners
{
    /// <summary>Longer texts are compared by their first words.</summary>
    public const int Most = 64;

    /// <summary>The wrong character with the right sound.</summary>
    private const double SameSound = 0.85;

    /// <summary>Nearly the right sound: zao for zhao.</summary>
    private const double LikeSound = 0.75;

    /// <summary>A word cut short.</summary>
    private const double Beginning = 0.8;

    private const int ShortestBeginning = 4;

    [ThreadStatic]
    private static Partners? _mine;

    private readonly List<(int At, double Similarity)> _found = [];
    private (int Text, int Start, int Count)[] _known = [];
    private Word[] _words = [];
    private int _text;

    /// <summary>Those of this thread, for a new text.</summary>
    public static Partners For(Word[] words)
    {
        var mine = _mine ??= new Partners();
        mine._words = words;
        mine._text++;
        mine._found.Clear();
        return mine;
    }

    /// <summary>The words of the text, in reading order, that are like a word of a form, and how much.</summary>
    public ReadOnlySpan<(int At, double Similarity)> Of(in Word word)
    {
        if (word.Id >= _known.Length) Array.Resize(ref _known, Math.Max(1024, 2 * word.Id));
        ref var known = ref _known[word.Id];
        if (known.Text != _text)
        {
            var start = _found.Count;
            for (var i = 0; i < Math.Min(_words.Length, Most); i++)
            {
                if (_words[i].Kind == word.Kind && Similar(word, _words[i]) is > 0 and var similarity) _found.Add((i, similarity));
            }

            known = (_text, start, _found.Count - start);
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_found).Slice(known.Start, known.Count);
    }

    private static double Similar(in Word a, in Word b)
    {
        if (a.Text == b.Text) return 1;
        if (a.Kind == UnitKind.Number) return 0;
        if (a.Kind == UnitKind.Han) return SoundsAlike(a, b);
        var longest = Math.Max(a.Text.Length, b.Text.Length);
        // "Admin" is no typo: it begins the word it stands for.
        if (Math.Min(a.Text.Length, b.Text.Length) >= ShortestBeginning && (a.Text.StartsWith(b.Text, StringComparison.Ordinal) || b.Text.StartsWith(a.Text, StringComparison.Ordinal))) return Beginning;
        var allowed = longest >= 9 ? 2 : 1;
        if (longest < 4 || BitOperations.PopCount(a.Mask ^ b.Mask) > 2 * allowed) return 0;
        var edits = Edits.Between(a.Text, b.Text, allowed);
        return edits <= allowed ? 1 - ((double)edits / longest) : 0;
    }

    private static double SoundsAlike(in Word a, in Word b)
    {
        if (a.Sound == 0 || b.Sound == 0) return 0;
        if (a.Sound == b.Sound || (a.OtherSound != 0 && a.OtherSound == b.Sound) || (b.OtherSound != 0 && b.OtherSound == a.Sound)) return SameSound;
        return HanTable.Loose(a.Sound) == HanTable.Loose(b.Sound) ? LikeSound : 0;
    }
}
