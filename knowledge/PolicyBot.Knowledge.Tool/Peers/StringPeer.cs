using F23.StringSimilarity;
using FuzzySharp;

namespace PolicyBot.Knowledge.Tool.Peers;

/// <summary>Compares the text with every name by one string similarity, lower case.</summary>
internal sealed class StringPeer(string name, KnowledgeBase knowledge, Func<string, string, double> similarity) : IPeer
{
    private const int Longest = 200;
    private readonly (string Id, string Text)[] _names = [.. PeerForms.Of(knowledge).Select(n => (n.Id, n.Text.ToLowerInvariant()))];

    public string Name => name;

    /// <summary>FuzzySharp's recommended all-round ratio.</summary>
    public static StringPeer WRatio(KnowledgeBase knowledge) => new("FuzzySharp WRatio", knowledge, (a, b) => Fuzz.WeightedRatio(a, b));

    /// <summary>Edit distance over the longer length.</summary>
    public static StringPeer EditDistance(KnowledgeBase knowledge)
    {
        var distance = new NormalizedLevenshtein();
        return new StringPeer("edit distance", knowledge, (a, b) => distance.Similarity(a, b));
    }

    public IReadOnlyList<Hit> Search(string text)
    {
        var typed = text[..Math.Min(text.Length, Longest)].ToLowerInvariant();
        return typed.Length == 0 ? [] : PeerForms.Best(_names.Select(n => new Hit(n.Id, similarity(typed, n.Text))));
    }
}
