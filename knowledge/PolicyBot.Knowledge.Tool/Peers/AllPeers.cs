using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace PolicyBot.Knowledge.Tool.Peers;

/// <summary>The searches one could take instead of ours.</summary>
internal static class AllPeers
{
    /// <summary>Each over the same names; those with an index hold memory until disposed.</summary>
    public static IEnumerable<IPeer> Of(KnowledgeBase knowledge)
    {
        yield return new LucenePeer("Lucene FuzzyQuery", knowledge, new StandardAnalyzer(LuceneVersion.LUCENE_48), new DefaultSimilarity(), term => new FuzzyQuery(term));
        yield return new LucenePeer("Lucene CJK BM25", knowledge, new CJKAnalyzer(LuceneVersion.LUCENE_48), new BM25Similarity(), term => new TermQuery(term));
        yield return StringPeer.WRatio(knowledge);
        yield return StringPeer.EditDistance(knowledge);
    }
}
