using System.Text;
using System.Text.Json;
using ICU4N.Text;
using PolicyBot.Pages;

namespace PolicyBot.Console.Searching;

/// <summary>Reads Chinese names as pinyin, so that <c>txkjs</c> finds 特许会计师. Used while the index is built, by one thread.</summary>
/// <remarks>ICU gives every character one reading; words in which another one is right are in <c>console-pinyin.json</c>.</remarks>
internal sealed class PinyinReader
{
    private readonly Transliterator _latin = Transliterator.GetInstance("Han-Latin; Latin-ASCII");
    private readonly Dictionary<char, string> _readings = [];
    private readonly (string Word, string[] Syllables)[] _exceptions = [.. JsonSerializer
        .Deserialize<Dictionary<string, string>>(Resource.Read("Console/console-pinyin.json"))!
        .Select(e => (e.Key, e.Value.Split(' ')))
        .OrderByDescending(e => e.Key.Length)];

    /// <summary>The syllables of a text; Latin words and numbers stand as they are, in lower case.</summary>
    public IReadOnlyList<string> Syllables(string text)
    {
        var syllables = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHan(text[i]))
            {
                if (char.IsLetterOrDigit(text[i])) word.Append(char.ToLowerInvariant(text[i]));
                else Close();
                continue;
            }

            Close();
            var exception = _exceptions.FirstOrDefault(e => string.CompareOrdinal(text, i, e.Word, 0, e.Word.Length) == 0);
            if (exception.Word is null)
            {
                syllables.Add(Read(text[i]));
                continue;
            }

            syllables.AddRange(exception.Syllables);
            i += exception.Word.Length - 1;
        }

        Close();
        return syllables;

        void Close()
        {
            if (word.Length > 0) syllables.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>True for a Chinese character of the basic plane.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>The first letters: one per character, Latin words in full.</summary>
    public static string Initials(IReadOnlyList<string> syllables, string name)
    {
        // A Latin word inside a Chinese name is typed whole: ACCA学员 is accaxy.
        var latin = name.Where(c => !IsHan(c)).Any(char.IsLetterOrDigit);
        return string.Concat(syllables.Select(s => latin && name.Contains(s, StringComparison.OrdinalIgnoreCase) ? s : s[..1]));
    }

    private string Read(char c)
    {
        if (_readings.TryGetValue(c, out var known)) return known;
        var read = _latin.Transliterate(c.ToString()).Trim().ToLowerInvariant();
        return _readings[c] = read.Length > 0 ? read : c.ToString();
    }
}
