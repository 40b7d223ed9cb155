using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace PolicyBot.Knowledge.Tool.Peers;

/// <summary>Lucene as a newcomer would set it up: an analyzer, one document a name, a query of the text's tokens.</summary>
internal sealed class LucenePeer : IPeer, IDisposable
{
    private const int Fetched = 60;
    private const int MaxTokens = 100;
    private readonly RAMDirectory _directory = new();
    private readonly Analyzer _analyzer;
    private readonly Func<Term, Query> _clause;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LucenePeer(string name, KnowledgeBase knowledge, Analyzer analyzer, Similarity similarity, Func<Term, Query> clause)
    {
        (Name, _analyzer, _clause) = (name, analyzer, clause);
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = similarity }))
        {
            foreach (var (id, text) in PeerForms.Of(knowledge))
            {
                writer.AddDocument(new Document { new StringField("id", id, Field.Store.YES), new TextField("name", text, Field.Store.NO) });
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = similarity };
    }

    public string Name { get; }

    public IReadOnlyList<Hit> Search(string text)
    {
        var query = new BooleanQuery();
        foreach (var token in Tokens(text).Distinct().Take(MaxTokens)) query.Add(_clause(new Term("name", token)), Occur.SHOULD);
        if (query.Clauses.Count == 0) return [];
        return PeerForms.Best(_searcher.Search(query, Fetched).ScoreDocs.Select(d => new Hit(_searcher.Doc(d.Doc).Get("id"), d.Score)));
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        using var stream = _analyzer.GetTokenStream("name", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) tokens.Add(term.ToString());
        stream.End();
        return tokens;
    }
}
