using System.Numerics;

namespace PolicyBot.Knowledge.Matching;

/// <summary>The English words for a certificate, which many a name is typed with and which say nothing; and their slips.</summary>
internal static class CertificateWords
{
    private const int Shortest = 6;
    private const int Long = 9;

    private static readonly (string Text, uint Mask)[] Words =
        [.. ((string[])["certificate", "certification", "qualification", "license", "licence", "credential", "designation"]).Select(w => (w, Edits.Mask(w)))];

    private static readonly (string Text, uint Mask)[] Participles = [.. ((string[])["certified", "qualified", "licensed", "charter", "charterholder"]).Select(w => (w, Edits.Mask(w)))];

    /// <summary>Puts the word for its slip ("certficate", "liecnse"), unless that is a word of some name.</summary>
    /// <returns>True when there was one.</returns>
    public static bool Mend(List<Unit> units, NameWords names)
    {
        var mended = false;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i] is not { Kind: UnitKind.Latin, Text.Length: >= Shortest } || names.Has(units[i]) || Nearest(units[i].Text) is not { } word) continue;
            units[i] = units[i] with { Text = word, Stem = Spellings.Of(word) };
            mended = true;
        }

        return mended;
    }

    /// <summary>The text without slips of these words that end what is said ("PMP certificat, 45"); null when there is none.</summary>
    public static List<Unit>? WithoutLast(List<Unit> units, NameWords names)
    {
        var rest = new List<Unit>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            var last = i > 0 && !units[i].Gap && (i + 1 == units.Count || units[i + 1].Gap);
            // "a qualifed ACCA": before an abbreviation it says no more.
            last |= i + 1 < units.Count && units[i + 1] is { Capitals: true, Gap: false };
            if (last && units[i] is { Kind: UnitKind.Latin, Text.Length: >= Shortest } && !names.Has(units[i]) && (Nearest(units[i].Text) ?? Nearest(units[i].Text, Participles)) is not null) continue;
            rest.Add(units[i]);
        }

        return rest.Count < units.Count ? rest : null;
    }

    private static string? Nearest(string typed) => Nearest(typed, Words);

    private static string? Nearest(string typed, (string Text, uint Mask)[] words)
    {
        var mask = Edits.Mask(typed);
        foreach (var (text, known) in words)
        {
            var allowed = text.Length >= Long ? 2 : 1;
            if (typed != text && BitOperations.PopCount(mask ^ known) <= 2 * allowed && Edits.Between(typed, text, allowed) is > 0 and var edits && edits <= allowed) return text;
        }

        return null;
    }
}
