namespace PolicyBot.Knowledge.Matching;

/// <summary>Chinese by ear: the same sound with the wrong character, or pinyin typed instead of characters.</summary>
internal static class Sounds
{
    /// <summary>The readings of the Chinese characters, run together.</summary>
    public static string Of(IReadOnlyList<Unit> units) => string.Concat(units.Where(u => u.Kind == UnitKind.Han).Select(u => HanTable.Reading(u.Text[0])));

    /// <summary>A reading as many people hear and type it: z for zh, in for ing.</summary>
    public static string Loose(string reading)
    {
        if (reading.Length > 1 && reading[1] == 'h') reading = reading[0] + reading[2..];
        if (reading.Length >= 3 && reading.EndsWith("ng", StringComparison.Ordinal) && reading[^3] is 'a' or 'e' or 'i') reading = reading[..^1];
        return reading;
    }

    /// <summary>Typed pinyin as our table would read it: people write kuaiji where the table reads 会计 as huiji.</summary>
    public static string FromTyped(string latin) => latin
        .Replace("kuaiji", "huiji", StringComparison.Ordinal)
        .Replace("yinhang", "yinxing", StringComparison.Ordinal)
        .Replace("lv", "lu", StringComparison.Ordinal);
}
