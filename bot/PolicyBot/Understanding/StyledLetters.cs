using System.Text;
using ICU4N.Text;

namespace PolicyBot.Understanding;

/// <summary>Letters in the fancy styles of phones (𝐂𝐅𝐀, Ⓒ, 🅲) as the plain letters they are meant for.</summary>
/// <remarks>Only these: the other signs that normalisation would change (½, ℃) are left as they were typed.</remarks>
internal static class StyledLetters
{
    private const int Letters = 26;

    // Squared, of which Unicode knows the plain letter; circled and squared on black, of which it does not: capitals only.
    private const int Squared = 0x1F130;
    private static readonly int[] OnBlack = [0x1F150, 0x1F170];

    /// <summary>The text with plain letters; the same object where there are none of the kind.</summary>
    public static string Plain(string text)
    {
        if (!text.Any(c => c is '\uD835' or '\uD83C' || IsCircled(c))) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) plain.Append(Plain(rune));
        return plain.ToString();
    }

    private static string Plain(Rune rune)
    {
        var value = rune.Value;
        if (IsMathematical(value) || IsCircled(value) || value is >= Squared and < Squared + Letters) return Normalizer2.NFKCInstance.Normalize(rune.ToString());
        return OnBlack.FirstOrDefault(a => value >= a && value < a + Letters) is > 0 and var first ? ((char)('A' + value - first)).ToString() : rune.ToString();
    }

    // Bold, italic, script, Gothic, sans; letters, then digits.
    private static bool IsMathematical(int value) => value is (>= 0x1D400 and <= 0x1D6A3) or (>= 0x1D7CE and <= 0x1D7FF);

    private static bool IsCircled(int value) => value is >= 0x24B6 and < 0x24B6 + (2 * Letters);
}
