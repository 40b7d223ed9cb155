using System.Text;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Chinese by ear: the same sound with the wrong character, or pinyin typed instead of characters.</summary>
internal static class Sounds
{
    private const int LongestSyllable = 6;

    /// <summary>The readings of the Chinese characters, run together.</summary>
    public static string Of(IReadOnlyList<Unit> units)
    {
        var letters = new StringBuilder();
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Kind == UnitKind.Han) letters.Append(HanTable.Reading(units[i].Text[0], Character(units, i - 1), Character(units, i + 1)));
        }

        return letters.ToString();
    }

    /// <summary>The first letter of each reading: txjrfxs for 特许金融分析师; empty unless all is Chinese.</summary>
    public static string Initials(IReadOnlyList<Unit> units)
    {
        var letters = new StringBuilder();
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Kind != UnitKind.Han || HanTable.Reading(units[i].Text[0], Character(units, i - 1), Character(units, i + 1)) is not [var first, ..]) return "";
            letters.Append(first);
        }

        return letters.ToString();
    }

    /// <summary>A reading as many people hear and type it: z for zh, in for ing.</summary>
    public static string Loose(string reading)
    {
        if (reading.Length > 1 && reading[1] == 'h') reading = reading[0] + reading[2..];
        if (reading.Length >= 3 && reading.EndsWith("ng", StringComparison.Ordinal) && reading[^3] is 'a' or 'e' or 'i') reading = reading[..^1];
        return reading;
    }

    /// <summary>Typed pinyin in the letters of our table: v is typed for ü.</summary>
    public static string FromTyped(string latin) => latin.Replace('v', 'u');

    /// <summary>True when letters can be read as pinyin from end to end.</summary>
    public static bool IsPinyin(string letters)
    {
        Span<bool> reached = stackalloc bool[Math.Min(letters.Length, TextFolder.MaxLength) + 1];
        reached[0] = true;
        for (var i = 0; i + 1 < reached.Length; i++)
        {
            for (var n = 1; reached[i] && n <= LongestSyllable && i + n < reached.Length; n++)
            {
                if (HanTable.IsSyllable(letters.AsSpan(i, n))) reached[i + n] = true;
            }
        }

        return letters.Length == reached.Length - 1 && reached[^1];
    }

    private static char Character(IReadOnlyList<Unit> units, int at) => at >= 0 && at < units.Count && units[at].Kind == UnitKind.Han ? units[at].Text[0] : '\0';
}
