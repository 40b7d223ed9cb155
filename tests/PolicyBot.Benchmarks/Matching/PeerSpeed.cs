using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
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
        _fuzzy = new LucenePeer("Lucene FuzzyQuery", knowledge, new StandardAnalyzer(LuceneVersion.LUCENE_48), new DefaultSimilarity(), term => new FuzzyQuery(term));
        _cjk = new LucenePeer("Lucene CJK BM25", knowledge, new CJKAnalyzer(LuceneVersion.LUCENE_48), new BM25Similarity(), term => new TermQuery(term));
        _ratio = StringPeer.WRatio(knowledge);
        _edits = StringPeer.EditDistance(knowledge);
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
