using System.Numerics;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Compares texts as wholes: words run together or cut wrongly, pinyin for a Chinese name, slips in abbreviations.</summary>
internal static class WholeScorer
{
    /// <summary>What a slip in an abbreviation is worth: enough to ask, never to accept.</summary>
    private const double Slip = 0.85;

    /// <summary>Latin text against a Latin form, spaces aside. Digits must agree.</summary>
    public static double Spelling(string joined, uint mask, NearForm form)
    {
        var length = form.Joined.Length;
        if (length < 8 || form.Form.Kind == FormKind.Acronym || Math.Abs(length - joined.Length) > 3) return 0;
        var most = Math.Min(3, 1 + (length / 12));
        if (BitOperations.PopCount(mask ^ form.JoinedMask) > 2 * most) return 0;
        var edits = Edits.Between(joined, form.Joined, most);
        return edits > most || !SameDigits(joined, form.Joined) ? 0 : 0.97 - (0.04 * edits);
    }

    /// <summary>Pinyin typed for a Chinese name.</summary>
    public static double Pinyin(string typed, uint mask, NearForm form)
    {
        var length = form.Sound.Length;
        if (length < 8 || Math.Abs(length - typed.Length) > 3 || BitOperations.PopCount(mask ^ form.SoundMask) > 6) return 0;
        var edits = Edits.Between(typed, form.Sound, 3);
        return edits > 3 ? 0 : Math.Max(0, 0.98 - (1.5 * edits / length));
    }

    /// <summary>Pinyin of a sentence with a Chinese name in it; the more stands around the name, the less.</summary>
    public static double PinyinWithin(string typed, NearForm form)
    {
        var length = form.Sound.Length;
        if (length < 11 || typed.Length <= length) return 0;
        var edits = Edits.Within(typed, form.Sound, length / 8);
        return edits > length / 8 ? 0 : 0.93 - (1.5 * edits / length) - (0.06 * (typed.Length - length) / typed.Length);
    }

    /// <summary>A mistyped abbreviation, only by slips that keep its letters (CIISP, CISSPP, CISPS): CISA is not CIMA.</summary>
    public static double Acronym(string typed, NearForm form)
    {
        var known = form.Joined;
        if (form.Form.Kind != FormKind.Acronym || known.Length < 4 || typed.Length < 4 || Math.Abs(typed.Length - known.Length) > 1) return 0;
        if (typed == known || !SameDigits(typed, known)) return 0;
        if (SameSqueezed(typed, known)) return Slip;
        if (Edits.Between(typed, known, 1) > 1) return 0;
        var least = typed.Length != known.Length ? 5 : Swapped(typed, known) ? 4 : 7;
        return known.Length >= least ? Slip : 0;
    }

    private static bool Swapped(string a, string b)
    {
        var i = 0;
        while (i < a.Length && a[i] == b[i]) i++;
        return i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i];
    }

    private static bool SameDigits(string a, string b)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < a.Length && !char.IsAsciiDigit(a[i])) i++;
            while (j < b.Length && !char.IsAsciiDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (a[i++] != b[j++]) return false;
        }
    }

    private static bool SameSqueezed(string a, string b)
    {
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] != b[j]) return false;
            var c = a[i];
            while (i < a.Length && a[i] == c) i++;
            while (j < b.Length && b[j] == c) j++;
        }

        return i == a.Length && j == b.Length;
    }
}
