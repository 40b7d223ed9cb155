using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Stage one: Lucene recalls qualifications whose names share words, letters or sounds with a text. It decides nothing.</summary>
internal sealed class CandidateIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const int MaxTerms = 64;

    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Qualification[] _qualifications;

    public CandidateIndex(IReadOnlyList<Form> forms, TextFolder folder)
    {
        var groups = forms.GroupBy(f => f.Qualification).ToArray();
        _qualifications = [.. groups.Select(g => g.Key)];
        var config = new IndexWriterConfig(Version, new ChineseAnalyzer(folder)) { Similarity = new BM25Similarity() };
        using (var writer = new IndexWriter(_directory, config))
        {
            for (var i = 0; i < groups.Length; i++)
            {
                var document = new Document { new StoredField("row", i) };
                foreach (var form in groups[i])
                {
                    document.Add(new TextField("name", form.Phrase, Field.Store.NO));
                    foreach (var gram in Grams(form.Units)) document.Add(new StringField("gram", gram, Field.Store.NO));
                }

                writer.AddDocument(document);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        // The default similarity of this Lucene is TF-IDF; BM25 does not let long names drown short ones.
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The best <paramref name="count"/> rows for a text. Builds query objects; user text is never parsed.</summary>
    public IEnumerable<Qualification> Recall(IReadOnlyList<Unit> units, int count)
    {
        var query = new BooleanQuery();
        foreach (var term in ChineseAnalyzer.Terms(units, ChineseAnalyzer.Words()).Distinct().Take(MaxTerms)) query.Add(new TermQuery(new Term("name", term)), Occur.SHOULD);
        foreach (var gram in Grams(units).Distinct().Take(MaxTerms)) query.Add(new TermQuery(new Term("gram", gram)), Occur.SHOULD);
        if (query.Clauses.Count == 0) return [];
        return _searcher.Search(query, count).ScoreDocs.Select(hit => _qualifications[_searcher.Doc(hit.Doc).GetField("row").GetInt32Value()!.Value]);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    /// <summary>Letter trigrams of the Latin script, and of the sound of the Chinese characters.</summary>
    private static IEnumerable<string> Grams(IReadOnlyList<Unit> units)
    {
        var latin = string.Concat(units.Where(u => u.Kind == UnitKind.Latin).Select(u => u.Text));
        var sound = Sounds.Of(units);
        return Trigrams(latin).Concat(Trigrams(sound));

        static IEnumerable<string> Trigrams(string text)
        {
            for (var i = 0; i + 2 < text.Length; i++) yield return text.Substring(i, 3);
        }
    }
}
