using BenchmarkDotNet.Attributes;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Tool.Peers;

namespace PolicyBot.Benchmarks.Matching;

/// <summary>One match over the register as it is, ours beside the searches one could take instead.</summary>
[MemoryDiagnoser]
public class PeerSpeed
{
    private CertificateMatcher _matcher = null!;
    private IPeer _fuzzy = null!;
    private IPeer _cjk = null!;
    private IPeer _ratio = null!;
    private IPeer _edits = null!;
    private string _text = "";

    [ParamsSource(nameof(Kinds))]
    public string Query { get; set; } = "";

    public static IEnumerable<string> Kinds => MatchingSpeed.Texts.Keys;

    [GlobalSetup]
    public void Setup()
    {
        var knowledge = KnowledgeLoader.Load(KnowledgeLoader.DefaultFolder);
        _matcher = new CertificateMatcher(knowledge);
        if (AllPeers.Of(knowledge).ToArray() is [var fuzzy, var cjk, var ratio, var edits]) (_fuzzy, _cjk, _ratio, _edits) = (fuzzy, cjk, ratio, edits);
        _text = MatchingSpeed.Texts[Query];
    }

    [Benchmark(Baseline = true, Description = "PolicyBot")]
    public int Ours() => _matcher.Match(_text).Candidates.Count;

    [Benchmark(Description = "Lucene FuzzyQuery")]
    public int Fuzzy() => _fuzzy.Search(_text).Count;

    [Benchmark(Description = "Lucene CJK BM25")]
    public int Cjk() => _cjk.Search(_text).Count;

    [Benchmark(Description = "FuzzySharp WRatio")]
    public int Ratio() => _ratio.Search(_text).Count;

    [Benchmark(Description = "edit distance")]
    public int EditDistance() => _edits.Search(_text).Count;
}
