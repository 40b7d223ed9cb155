using System.Text;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Tables of characters: Traditional to Simplified, how a Chinese character is read, without tones, and what accented, wide and circled characters are read as.</summary>
/// <remarks>Compiled from ICU4N into <c>hanzi.txt</c> (<c>policybot-knowledge hanzi</c>): its rules take half a second of every start and 8 MB, the table two milliseconds.</remarks>
internal static class HanTable
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    /// <summary>Stands for a blank in the table, where blanks part.</summary>
    internal const char BlankSign = '␠';

    private static readonly char[] Simplified = new char[Last - First + 1];
    private static readonly Dictionary<char, List<(string From, string To)>> Traditional = [];
    private static readonly ushort[] Sounds = new ushort[Last - First + 1];
    private static readonly Dictionary<char, ushort> Second = [];
    private static readonly Dictionary<(char, char), (ushort, ushort)> Words = [];
    private static readonly List<string> Readings = [""];
    private static readonly Dictionary<string, ushort> Numbers = new() { [""] = 0 };
    private static readonly ushort[] LooseSounds;
    private static readonly Dictionary<char, string> Folds = [];
    private static readonly string?[] Texts = new string?[Last - First + 1];

    static HanTable()
    {
        for (var i = 0; i < Simplified.Length; i++) Simplified[i] = (char)(First + i);
        using var reader = new StreamReader(typeof(HanTable).Assembly.GetManifestResourceStream("hanzi.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var cut = line.IndexOf(' ', StringComparison.Ordinal);
            if (line[0] == '=') AddPairs(line.AsSpan(cut + 1));
            else if (line[0] == '^') AddTraditional(line[(cut + 1)..].Split(' '));
            else if (line[0] == '~') AddFolds(line[(cut + 1)..].Split(' '));
            else if (line[0] == '+') AddWords(line[(cut + 1)..].Split(' '));
            else if (line[0] != '#') AddReading(Number(line[..cut]), line.AsSpan(cut + 1));
        }

        var loose = new List<ushort>();
        for (var i = 0; i < Readings.Count; i++) loose.Add(Number(Matching.Sounds.Loose(Readings[i])));
        LooseSounds = [.. loose];
    }

    /// <summary>True for a Chinese character of the basic plane.</summary>
    public static bool IsHan(char c) => c is >= First and <= Last;

    /// <summary>True for the blocks of which every character is in the table, or is read as itself.</summary>
    public static bool IsTabled(char c) => c is (>= '\u00A0' and <= '\u024F') or (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2000' and <= '\u2BFF') or (>= '\u3000' and <= '\u30FF') or (>= First and <= Last) or (>= '\uFF00' and <= '\uFFEF');

    /// <summary>What a character of these blocks is read as: compatible, without accents and marks; Chinese characters are simplified.</summary>
    public static string Fold(char c) => IsHan(c) ? Text(ToSimplified(c)) : Folds.TryGetValue(c, out var fold) ? fold : c.ToString();

    /// <summary>The Simplified form of one character; itself if it has none.</summary>
    public static char ToSimplified(char c) => IsHan(c) ? Simplified[c - First] : c;

    /// <summary>The Simplified form of a text, character by character.</summary>
    public static string ToSimplified(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = ToSimplified(source[i]);
    });

    /// <summary>The Traditional form of a text, by words where they decide (公布, 布), with the quotation marks that go with it.</summary>
    public static string ToTraditional(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (from, to) = Traditional.TryGetValue(text[i], out var words) ? words.Find(w => string.CompareOrdinal(text, i, w.From, 0, w.From.Length) == 0) : default;
            written.Append(to ?? text[i].ToString());
            i += from?.Length ?? 1;
        }

        return written.ToString();
    }

    /// <summary>A one-character string, the same one every time.</summary>
    public static string Text(char c) => Texts[c - First] ??= c.ToString();

    /// <summary>The usual reading of a character by number; 0 when it has none.</summary>
    public static ushort Sound(char c) => Sounds[c - First];

    /// <summary>Its other reading in the words we know (会 in 会计); 0 when it has none.</summary>
    public static ushort OtherSound(char c) => Second.GetValueOrDefault(c);

    /// <summary>The reading with the confusions of southern accents taken out.</summary>
    public static ushort Loose(ushort sound) => LooseSounds[sound];

    /// <summary>The reading of a character before another one, in letters: kuai for 会 before 计.</summary>
    public static string Reading(char c, char before, char next)
    {
        if (Words.TryGetValue((c, next), out var first)) return Readings[first.Item1];
        return Words.TryGetValue((before, c), out var second) ? Readings[second.Item2] : Readings[Sounds[c - First]];
    }

    /// <summary>True when letters are one syllable of pinyin.</summary>
    public static bool IsSyllable(ReadOnlySpan<char> letters) => Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var number) && number > 0;

    private static ushort Number(string reading)
    {
        if (Numbers.TryGetValue(reading, out var number)) return number;
        Numbers[reading] = number = (ushort)Readings.Count;
        Readings.Add(reading);
        return number;
    }

    private static void AddPairs(ReadOnlySpan<char> pairs)
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2) Simplified[pairs[i] - First] = pairs[i + 1];
    }

    private static void AddTraditional(string[] words)
    {
        foreach (var word in words)
        {
            var cut = word.IndexOf('>', StringComparison.Ordinal);
            if (!Traditional.TryGetValue(word[0], out var list)) Traditional[word[0]] = list = [];
            list.Add((word[..cut], word[(cut + 1)..]));
        }
    }

    private static void AddFolds(string[] folds)
    {
        foreach (var fold in folds) Folds[fold[0]] = fold[1..].Replace(BlankSign, ' ');
    }

    private static void AddReading(ushort sound, ReadOnlySpan<char> characters)
    {
        foreach (var c in characters) Sounds[c - First] = sound;
    }

    private static void AddWords(string[] words)
    {
        for (var i = 0; i + 2 < words.Length; i += 3)
        {
            var (a, b) = (words[i][0], words[i][1]);
            var sounds = (Number(words[i + 1]), Number(words[i + 2]));
            Words[(a, b)] = sounds;
            if (sounds.Item1 != Sounds[a - First]) Second[a] = sounds.Item1;
            if (sounds.Item2 != Sounds[b - First]) Second[b] = sounds.Item2;
        }
    }
}
