namespace PolicyBot.Understanding;

/// <summary>Finds the region a misspelt English word was meant for: Brittish, Austrailia, Phillipines. Six letters and more, same first letter.</summary>
internal sealed class RegionSpelling
{
    private const int Shortest = 6;
    private const int LongEnoughForTwo = 9;

    // Real words and given names one letter away from a region.
    private static readonly HashSet<string> RealWords =
        ["indiana", "finish", "angela", "frances", "georgina", "georgie", "siberia", "maltose", "brutish", "malted", "turnkey", "romania's", "cypress", "canadas", "chines", "japans", "australis", "germane", "germanic", "indians", "jordans", "martin", "marina", "panacea", "virginia", "columbia"];

    private readonly ILookup<char, RegionForm> _forms;

    public RegionSpelling(IEnumerable<RegionForm> forms) =>
        _forms = forms.Where(f => f.Kind is RegionWord.Name or RegionWord.Demonym && f.Text.Length >= Shortest && f.Text.All(FoldedText.IsLatin)).ToLookup(f => f.Text[0]);

    /// <summary>The one nearest word within one edit, two from nine letters on; null when none or when two regions are as near.</summary>
    public RegionForm? Nearest(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > 20 || RealWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return null;
        var most = word.Length >= LongEnoughForTwo ? 2 : 1;
        RegionForm? best = null;
        var least = most + 1;
        var tie = false;
        foreach (var form in _forms[word[0]])
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
