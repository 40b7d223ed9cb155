namespace PolicyBot.Knowledge.Matching;

/// <summary>Every phrase with a meaning, as a tree over units; reads a text into the mentions that explain most of it.</summary>
internal sealed class Lexicon
{
    private readonly Node _root = new();

    /// <summary>Whether a meaning may be taken at these units.</summary>
    public delegate bool Rule(Meaning meaning, int start, int length);

    /// <summary>Adds a phrase. Names of people's language are stemmed; abbreviations are kept letter by letter.</summary>
    public void Add(IReadOnlyList<Unit> phrase, Meaning meaning, bool stemmed = true)
    {
        if (phrase.Count == 0) return;
        var node = _root;
        foreach (var unit in phrase) node = node.Child(stemmed ? unit.Stem : unit.Text);
        if (!Array.Exists(node.Meanings, m => m.Kind == meaning.Kind && m.Id == meaning.Id && m.Form <= meaning.Form)) node.Meanings = [.. node.Meanings, meaning];
    }

    /// <summary>All meanings of exactly this phrase, by stems.</summary>
    public IReadOnlyList<Meaning> Find(IReadOnlyList<Unit> phrase)
    {
        var node = _root;
        for (var i = 0; i < phrase.Count && node is not null; i++) node = node.Next(phrase[i].Stem);
        return node?.Meanings ?? [];
    }

    /// <summary>True when this one unit is a noise word.</summary>
    public bool IsNoise(Unit unit)
    {
        if (_root.Next(unit.Text) is not { } node) return false;
        if (!node.HasMeanings) return false;
        foreach (var meaning in node.Meanings)
        {
            if (meaning.Kind == MentionKind.Noise) return true;
        }

        return false;
    }

    /// <summary>The mentions that explain most of the text, in order, not overlapping.</summary>
    public List<Mention> Read(IReadOnlyList<Unit> units, Rule allowed)
    {
        var pass = new Pass(units, allowed);
        for (var i = units.Count - 1; i >= 0; i--)
        {
            pass.Best[i] = pass.Best[i + 1];
            pass.Walk(_root, i, i);
        }

        var mentions = new List<Mention>();
        for (var i = 0; i < units.Count;)
        {
            if (pass.Take[i] is not (> 0 and var length))
            {
                i++;
                continue;
            }

            mentions.Add(new Mention(i, length, units[i], [.. pass.Node[i]!.Meanings.Where(m => allowed(m, i, length))]));
            i += length;
        }

        return mentions;
    }

    private static double Weight(MentionKind kind) => kind switch
    {
        MentionKind.Certificate => 3,
        // 台湾律师证 is a certificate, and 律师证 in it is not the domestic one.
        MentionKind.Outside => 2.95,
        MentionKind.Issuer => 2.5,
        MentionKind.Region or MentionKind.Level or MentionKind.Exam or MentionKind.Person => 2,
        _ => 1,
    };

    /// <summary>One reading from right to left: the best explanation of the units from each position on.</summary>
    private sealed class Pass(IReadOnlyList<Unit> units, Rule allowed)
    {
        public double[] Best { get; } = new double[units.Count + 1];

        public int[] Take { get; } = new int[units.Count];

        public Node?[] Node { get; } = new Node?[units.Count];

        public void Walk(Node node, int start, int at)
        {
            if (node.HasMeanings) Consider(node, start, at - start);
            if (at >= units.Count) return;
            var unit = units[at];
            if (node.Next(unit.Text) is { } exact) Walk(exact, start, at + 1);
            if (!ReferenceEquals(unit.Stem, unit.Text) && node.Next(unit.Stem) is { } stem) Walk(stem, start, at + 1);
        }

        private void Consider(Node node, int start, int length)
        {
            // Certificates weigh more than what stands around them; fewer, longer mentions win ties.
            var weight = 0.0;
            foreach (var meaning in node.Meanings)
            {
                if (Weight(meaning.Kind) > weight && allowed(meaning, start, length)) weight = Weight(meaning.Kind);
            }

            var value = (weight * length) + Best[start + length] - 0.1;
            if (weight == 0 || value <= Best[start]) return;
            (Best[start], Take[start], Node[start]) = (value, length, node);
        }
    }

    private sealed class Node
    {
        // Most nodes have one child.
        private string? _key;
        private Node? _child;
        private Dictionary<string, Node>? _children;

        public Meaning[] Meanings { get; set; } = [];

        public bool HasMeanings => Meanings.Length > 0;

        public Node? Next(string key) => key == _key ? _child : _children is not null && _children.TryGetValue(key, out var child) ? child : null;

        public Node Child(string key)
        {
            if (Next(key) is { } known) return known;
            var child = new Node();
            if (_key is null) (_key, _child) = (key, child);
            else (_children ??= [])[key] = child;
            return child;
        }
    }
}
