using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Turns a question into weighted features: characters, words and their neighbours, words that mean the same as one concept, and what was spoken of before.</summary>
/// <remarks>A feature is the hash of its text, so that a trained model needs no dictionary.</remarks>
internal sealed class QuestionFeatures
{
    private const float ConceptWeight = 1;
    private const float FrameWeight = 0.3f;
    private const float LetterWeight = 1;
    private const float WordWeight = 1;
    private const float CharacterWeight = 0.35f;
    private const float PairWeight = 0.7f;
    private const float PieceWeight = 0.3f;
    private const float AboutWeight = 0.7f;

    // Pieces of words survive a slip of the finger; shorter words have none that tell anything.
    private const int Piece = 4;
    private readonly TextFolder _folder;
    private readonly Dictionary<string, List<(string[] Units, uint Feature, float Weight)>> _phrases = [];

    public QuestionFeatures(QuestionWords words, TextFolder folder)
    {
        _folder = folder;
        foreach (var word in words.Frames) Add(word, Hash('~', word), FrameWeight);
        foreach (var (name, group) in words.Concepts)
        {
            foreach (var word in group) Add(word, Hash('#', name), ConceptWeight);
        }

        foreach (var list in _phrases.Values) list.Sort((a, b) => b.Units.Length.CompareTo(a.Units.Length));
    }

    /// <summary>The features of a question, of length 1 together.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="about">Ids of the measures spoken of last; they tell what "for how long?" asks.</param>
    public IReadOnlyDictionary<uint, float> Of(string text, IReadOnlyList<string>? about = null) => Of(_folder.Units(text), about);

    /// <summary>The same of a text that is folded already.</summary>
    public IReadOnlyDictionary<uint, float> Of(List<Unit> units, IReadOnlyList<string>? about)
    {
        var features = new Dictionary<uint, float>(units.Count * 4);
        for (var i = 0; i < units.Count;)
        {
            if (PhraseAt(units, i) is not var (length, feature, weight)) i++;
            else
            {
                features[feature] = weight;
                i += length;
            }
        }

        var before = "";
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            if (unit.Kind == UnitKind.Han) features.TryAdd(Hash('h', unit.Text), CharacterWeight);
            else
            {
                features.TryAdd(Hash('w', unit.Stem), WordWeight);
                for (var p = 0; p + Piece <= unit.Stem.Length && unit.Stem.Length > Piece; p++) features.TryAdd(Hash('c', unit.Stem.AsSpan(p, Piece)), PieceWeight);
            }

            features.TryAdd(Hash('b', before, unit.Stem), PairWeight);
            before = unit.Stem;
            if (LetterAt(units, i)) features.TryAdd(Hash('l', unit.Text), LetterWeight);
        }

        if (units.Count > 0) features.TryAdd(Hash('b', before, ""), PairWeight);
        foreach (var measure in about ?? []) features.TryAdd(Hash('@', measure), AboutWeight);
        var length2 = MathF.Sqrt(features.Values.Sum(w => w * w));
        foreach (var feature in features.Keys.ToArray()) features[feature] /= length2;
        return features;
    }

    private void Add(string word, uint feature, float weight)
    {
        var units = _folder.Units(word).Select(u => u.Text).ToArray();
        if (units.Length == 0) return;
        if (!_phrases.TryGetValue(units[0], out var list)) _phrases[units[0]] = list = [];
        list.Add((units, feature, weight));
    }

    private (int Length, uint Feature, float Weight)? PhraseAt(List<Unit> units, int start)
    {
        if (!_phrases.TryGetValue(units[start].Text, out var phrases)) return null;
        foreach (var (words, feature, weight) in phrases)
        {
            if (start + words.Length > units.Count) continue;
            var same = true;
            for (var i = 1; i < words.Length && same; i++) same = units[start + i].Text == words[i];
            if (same) return (words.Length, feature, weight);
        }

        return null;
    }

    /// <summary>"A类", "category B", "class A": the letter is the whole point of such a question, unlike the article "a".</summary>
    private static bool LetterAt(List<Unit> units, int i) =>
        units[i].Text is "a" or "b" or "c" or "d"
        && ((i + 1 < units.Count && units[i + 1].Text == "类") || (i > 0 && units[i - 1].Stem is "category" or "categorie" or "class" or "list"));

    // FNV-1a: stable from run to run, unlike string.GetHashCode.
    private static uint Hash(char kind, ReadOnlySpan<char> text, ReadOnlySpan<char> next = default)
    {
        var hash = Mix(2166136261, kind);
        foreach (var c in text) hash = Mix(hash, c);
        hash = Mix(hash, '_');
        foreach (var c in next) hash = Mix(hash, c);
        return hash;
    }

    private static uint Mix(uint hash, char c) => unchecked(((hash ^ (byte)c) * 16777619 ^ (uint)(c >> 8)) * 16777619);
}
