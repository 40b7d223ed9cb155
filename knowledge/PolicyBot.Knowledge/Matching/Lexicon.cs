namespace PolicyBot.Knowledge.Matching;

/// <summary>Every phrase with a meaning, as a tree over units; reads a text into the mentions that explain most of it.</summary>
internal sealed class Lexicon
{
    private readonly Node _root = new();

    /// <summary>Adds a phrase. Names of people's language are stemmed; abbreviations are kept letter by letter.</summary>
    public void Add(IReadOnlyList<Unit> phrase, Meaning meaning, bool stemmed = true)
    {
        if (phrase.Count == 0) return;
        var node = _root;
        foreach (var unit in phrase) node = node.Child(stemmed ? unit.Stem : unit.Text);
        if (!node.Meanings.Any(m => m.Kind == meaning.Kind && m.Id == meaning.Id && m.Form <= meaning.Form)) node.Meanings.Add(meaning);
    }

    /// <summary>All meanings of exactly this phrase.</summary>
    public IReadOnlyList<Meaning> Find(IReadOnlyList<Unit> phrase)
    {
        var found = new List<Meaning>();
        Walk(_root, phrase, 0, 0, (length, meanings) =>
        {
            if (length == phrase.Count) found.AddRange(meanings);
        });
        return found;
    }

    /// <summary>The mentions that explain most of the text, in order, not overlapping.</summary>
    /// <param name="units">The text.</param>
    /// <param name="allowed">Whether a meaning may be taken at these units.</param>
    public List<Mention> Read(IReadOnlyList<Unit> units, Func<Meaning, int, int, bool> allowed)
    {
        // Best explanation of the units from i on: certificates weigh more than what stands around them.
        var best = new double[units.Count + 1];
        var take = new Mention?[units.Count];
        for (var i = units.Count - 1; i >= 0; i--)
        {
            best[i] = best[i + 1];
            var start = i;
            Walk(_root, units, i, 0, (length, all) =>
            {
                var meanings = all.Where(m => allowed(m, start, length)).ToArray();
                if (meanings.Length == 0) return;
                var value = meanings.Max(Weight) * length + best[start + length] - 0.1;
                if (value <= best[start]) return;
                best[start] = value;
                take[start] = new Mention(start, length, meanings);
            });
        }

        var mentions = new List<Mention>();
        for (var i = 0; i < units.Count;)
        {
            if (take[i] is { } mention && best[i] > best[i + 1])
            {
                mentions.Add(mention);
                i += mention.Length;
            }
            else
            {
                i++;
            }
        }

        return mentions;
    }

    private static double Weight(Meaning meaning) => meaning.Kind switch
    {
        MentionKind.Certificate or MentionKind.Outside => 3,
        MentionKind.Issuer => 2.5,
        MentionKind.Region or MentionKind.Level or MentionKind.Exam => 2,
        _ => 1,
    };

    private static void Walk(Node node, IReadOnlyList<Unit> units, int at, int length, Action<int, List<Meaning>> found)
    {
        if (node.Meanings.Count > 0) found(length, node.Meanings);
        if (at >= units.Count || node.Children is null) return;
        var unit = units[at];
        if (node.Children.TryGetValue(unit.Text, out var exact)) Walk(exact, units, at + 1, length + 1, found);
        if (unit.Stem != unit.Text && node.Children.TryGetValue(unit.Stem, out var stem)) Walk(stem, units, at + 1, length + 1, found);
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Children { get; private set; }

        public List<Meaning> Meanings { get; } = [];

        public Node Child(string key)
        {
            Children ??= [];
            if (!Children.TryGetValue(key, out var child)) Children[key] = child = new Node();
            return child;
        }
    }
}
