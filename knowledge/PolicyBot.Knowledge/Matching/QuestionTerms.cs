using ICU4N.Text;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Turns a question into terms: words that mean the same become one concept, words that only build a question are marked as such.</summary>
internal sealed class QuestionTerms
{
    /// <summary>Starts a term that says little.</summary>
    public const char Frame = '~';

    /// <summary>Starts a pair of neighbouring Chinese characters, which may straddle two words.</summary>
    public const char Pair = '+';

    private const char Concept = '#';
    private const string LetterMark = "类:";
    private readonly TextFolder _folder;
    private readonly Dictionary<string, List<(string[] Units, string Term)>> _phrases = [];

    public QuestionTerms(QuestionWords words, TextFolder folder)
    {
        _folder = folder;
        foreach (var word in words.Frames) Add(word, Frame + word);
        foreach (var (name, group) in words.Concepts)
        {
            foreach (var word in group) Add(word, Concept + name);
        }

        foreach (var list in _phrases.Values) list.Sort((a, b) => b.Units.Length.CompareTo(a.Units.Length));
    }

    public HashSet<string> Of(string text)
    {
        var units = _folder.Units(text);
        var words = ChineseAnalyzer.Words();
        var terms = new HashSet<string>(Letters(units));
        var plain = new List<Unit>();
        for (var i = 0; i < units.Count;)
        {
            if (PhraseAt(units, i) is var (length, term))
            {
                Flush();
                terms.Add(term);
                i += length;
            }
            else
            {
                plain.Add(units[i++]);
            }
        }

        Flush();
        return terms;

        void Flush()
        {
            var found = new List<string>();
            ChineseAnalyzer.AddTerms(plain, words, found);
            foreach (var term in found) terms.Add(IsPair(term) ? Pair + term : term);
            // The analyzer leaves out words of two characters because its pairs have them; here only real words count in full.
            terms.UnionWith(WordsOfTwo(plain, words));
            plain.Clear();
        }
    }

    /// <summary>True when the texts ask about different letters: "category A" is never answered with category B.</summary>
    public static bool OtherLetter(HashSet<string> asked, HashSet<string> known)
    {
        var asks = false;
        foreach (var term in asked)
        {
            if (!IsLetter(term)) continue;
            if (known.Contains(term)) return false;
            asks = true;
        }

        return asks && known.Any(IsLetter);
    }

    private static bool IsLetter(string term) => term.StartsWith(LetterMark, StringComparison.Ordinal);

    private static bool IsPair(string term) => term.Length == 2 && HanTable.IsHan(term[0]);

    private static IEnumerable<string> WordsOfTwo(List<Unit> units, BreakIterator words)
    {
        for (var i = 0; i < units.Count;)
        {
            var end = i;
            while (end < units.Count && units[end].Kind == UnitKind.Han) end++;
            var han = string.Concat(units.Skip(i).Take(end - i).Select(u => u.Text));
            i = Math.Max(end, i + 1);
            if (han.Length < 2) continue;
            words.SetText(han);
            var start = words.First();
            for (var next = words.Next(); next != BreakIterator.Done; start = next, next = words.Next())
            {
                if (next - start == 2) yield return han[start..next];
            }
        }
    }

    private void Add(string word, string term)
    {
        var units = _folder.Units(word).Select(u => u.Text).ToArray();
        if (units.Length == 0) return;
        if (!_phrases.TryGetValue(units[0], out var list)) _phrases[units[0]] = list = [];
        list.Add((units, term));
    }

    private (int Length, string Term)? PhraseAt(List<Unit> units, int start)
    {
        if (!_phrases.TryGetValue(units[start].Text, out var phrases)) return null;
        foreach (var (words, term) in phrases)
        {
            if (start + words.Length > units.Count) continue;
            var same = true;
            for (var i = 1; i < words.Length && same; i++) same = units[start + i].Text == words[i];
            if (same) return (words.Length, term);
        }

        return null;
    }

    /// <summary>"A类", "category B", "class A": the letter is the whole point of such a question, unlike the article "a".</summary>
    private static IEnumerable<string> Letters(List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Text is not ("a" or "b" or "c" or "d")) continue;
            var before = i > 0 ? units[i - 1].Stem : "";
            var after = i + 1 < units.Count ? units[i + 1].Text : "";
            if (after is "类" || before is "category" or "categorie" or "class" or "list") yield return LetterMark + units[i].Text;
        }
    }
}
