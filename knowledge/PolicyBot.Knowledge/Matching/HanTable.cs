using ICU4N.Text;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Character tables of Chinese from ICU4N: Traditional to Simplified, and one reading per character.</summary>
internal static class HanTable
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    private static readonly Lazy<string> Simplified = new(() =>
    {
        var all = string.Create(Last - First + 1, 0, (span, _) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = (char)(First + i);
        });
        return Transliterator.GetInstance("Traditional-Simplified").Transliterate(all);
    });

    private static readonly Lazy<Transliterator> Latin = new(() => Transliterator.GetInstance("Han-Latin; Latin-ASCII"));
    private static readonly string?[] Readings = new string?[Last - First + 1];
    private static readonly string?[] Texts = new string?[Last - First + 1];

    /// <summary>True for a Chinese character of the basic plane.</summary>
    public static bool IsHan(char c) => c is >= First and <= Last;

    /// <summary>The Simplified form of one character; itself if it has none.</summary>
    public static char ToSimplified(char c) => IsHan(c) ? Simplified.Value[c - First] : c;

    /// <summary>The Simplified form of a text, character by character.</summary>
    public static string ToSimplified(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = ToSimplified(source[i]);
    });

    /// <summary>A one-character string, the same one every time.</summary>
    public static string Text(char c) => Texts[c - First] ??= c.ToString();

    /// <summary>One reading of a character without tones. Not always the right one (会计 reads "hui ji"), but the same one for every writer.</summary>
    public static string Reading(char c) => Readings[c - First] ?? Read(c);

    private static string Read(char c)
    {
        // Whether a transliterator may be shared between threads is not documented.
        lock (Readings) return Readings[c - First] ??= Latin.Value.Transliterate(c.ToString()).Trim();
    }
}
