using System.Text;

namespace PolicyBot.Understanding;

/// <summary>Letters in the fancy styles of phones (𝐂𝐅𝐀, Ⓒ, 🅲) as the plain letters they are meant for.</summary>
/// <remarks>By arithmetic: without ICU the framework normalises nothing of the kind.</remarks>
internal static class StyledLetters
{
    private const int Letters = 26;

    // Bold, italic, script, Gothic, sans: 26 capitals and 26 small letters each.
    private const int MathFirst = 0x1D400;
    private const int MathLast = 0x1D6A3;
    private const int MathDigitFirst = 0x1D7CE;
    private const int MathDigitLast = 0x1D7FF;
    private const int Circled = 0x24B6;

    // Squared, circled on black, squared on black: capitals only.
    private static readonly int[] Alphabets = [0x1F130, 0x1F150, 0x1F170];

    /// <summary>The text with plain letters; the same object where there are none of the kind.</summary>
    public static string Plain(string text)
    {
        if (!text.Any(c => c is '\uD835' or '\uD83C' || (c >= Circled && c < Circled + 2 * Letters))) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Letter(rune.Value) is { } letter) plain.Append(letter);
            else plain.Append(rune.ToString());
        }

        return plain.ToString();
    }

    private static char? Letter(int value)
    {
        if (value is >= MathFirst and <= MathLast) return Cased((value - MathFirst) % (2 * Letters));
        if (value is >= MathDigitFirst and <= MathDigitLast) return (char)('0' + (value - MathDigitFirst) % 10);
        if (value is >= Circled and < Circled + 2 * Letters) return Cased(value - Circled);
        return Alphabets.FirstOrDefault(a => value >= a && value < a + Letters) is > 0 and var first ? (char)('A' + value - first) : null;
    }

    private static char Cased(int place) => (char)(place < Letters ? 'A' + place : 'a' + place - Letters);
}
