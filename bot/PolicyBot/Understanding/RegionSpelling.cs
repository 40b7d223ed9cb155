namespace PolicyBot.Understanding;

/// <summary>Finds the region a misspelt word was meant for: Brittish, Austrailia, Phillipines, 澳大利雅. Six letters or four characters and more, the first one right.</summary>
internal sealed class RegionSpelling
{
    private const int Shortest = 6;
    private const int LongEnoughForTwo = 9;

    // Real words and given names one letter away from a region.
    private static readonly HashSet<string> RealWords =
        ["indiana", "finish", "angela", "frances", "georgina", "georgie", "siberia", "maltose", "brutish", "malted", "turnkey", "romania's", "cypress", "canadas", "chines", "japans", "australis", "germane", "germanic", "indians", "jordans", "martin", "marina", "panacea", "virginia", "columbia"];

    private const int ShortestHan = 4;
    private readonly ILookup<char, RegionForm> _forms;
    private readonly ILookup<char, RegionForm> _pairs;
    private readonly ILookup<char, RegionForm> _han;

    public RegionSpelling(IEnumerable<RegionForm> forms)
    {
        var named = forms.Where(f => f.Kind is RegionWord.Name or RegionWord.Demonym).ToArray();
        _forms = named.Where(f => f.Text.Length >= Shortest && f.Text.All(FoldedText.IsLatin)).ToLookup(f => f.Text[0]);
        _pairs = named.Where(f => f.Text.Length >= LongEnoughForTwo && f.Text.Count(c => c == ' ') == 1 && f.Text.All(c => c == ' ' || FoldedText.IsLatin(c))).ToLookup(f => f.Text[0]);
        _han = named.Where(f => f.Text.Length >= ShortestHan && f.Text.All(FoldedText.IsHan)).ToLookup(f => f.Text[0]);
    }

    /// <summary>The one name of two words within one edit; null when none or when two regions are as near.</summary>
    public RegionForm? NearestPair(ReadOnlySpan<char> words) => words.Length is < LongEnoughForTwo or > 30 ? null : Nearest(words, _pairs, 1);

    /// <summary>The one Chinese name the text opens with but for one character; null when none or when two regions are as near.</summary>
    public RegionForm? NearestHan(ReadOnlySpan<char> text)
    {
        RegionForm? best = null;
        foreach (var form in _han[text[0]])
        {
            if (form.Text.Length > text.Length) continue;
            var wrong = 0;
            for (var i = 1; i < form.Text.Length && wrong < 2; i++) wrong += text[i] == form.Text[i] ? 0 : 1;
            if (wrong != 1) continue;
            if (best is not null && !best.Codes.SequenceEqual(form.Codes)) return null;
            best ??= form;
        }

        return best;
    }

    /// <summary>The one nearest word within one edit, two from nine letters on; null when none or when two regions are as near.</summary>
    public RegionForm? Nearest(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > 20 || RealWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return null;
        return Nearest(word, _forms, word.Length >= LongEnoughForTwo ? 2 : 1);
    }

    private static RegionForm? Nearest(ReadOnlySpan<char> word, ILookup<char, RegionForm> forms, int most)
    {
        RegionForm? best = null;
        var least = most + 1;
        var tie = false;
        foreach (var form in forms[word[0]])
        {
            if (Math.Abs(form.Text.Length - word.Length) > most) continue;
            var distance = Distance(word, form.Text);
            if (distance > least || distance > most) continue;
            tie = distance == least && best is not null && !best.Codes.SequenceEqual(form.Codes) || distance == least && tie;
            if (distance < least) (best, least, tie) = (form, distance, false);
        }

        return tie ? null : best;
    }

    // Edits including swapped neighbours (optimal string alignment).
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[b.Length];
    }
}
