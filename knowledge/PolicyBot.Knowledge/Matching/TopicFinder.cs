using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Finds the question somebody asks among those we have an answer to. Lucene recalls, our own bounded score decides.</summary>
public sealed class TopicFinder : IDisposable
{
    /// <summary>Below this a question is not taken for one of ours.</summary>
    public const double Enough = 0.50;

    private const int Recalled = 20;
    private const string LetterMark = "类:";
    private readonly TextFolder _folder;
    private readonly (Topic Topic, HashSet<string> Terms)[] _questions;
    private readonly Dictionary<string, double> _weight;
    private readonly double _unknown;
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    /// <summary>Builds the index over all phrasings of all topics.</summary>
    public TopicFinder(KnowledgeBase knowledge, TextFolder folder)
    {
        _folder = folder;
        _questions = [.. knowledge.Topics.SelectMany(t => t.QuestionsZh.Concat(t.QuestionsEn).Select(q => (t, Terms(q))))];
        _weight = _questions.SelectMany(q => q.Terms).GroupBy(t => t).ToDictionary(g => g.Key, g => Math.Log(1 + (_questions.Length / (double)g.Count())));
        _unknown = Math.Log(1 + _questions.Length);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new ChineseAnalyzer(folder)) { Similarity = new BM25Similarity() };
        using (var writer = new IndexWriter(_directory, config))
        {
            for (var i = 0; i < _questions.Length; i++)
            {
                var document = new Document { new StoredField("row", i) };
                foreach (var term in _questions[i].Terms) document.Add(new StringField("term", term, Field.Store.NO));
                writer.AddDocument(document);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The topic a text asks about with its score from 0 to 1; null when none is near enough.</summary>
    public (Topic Topic, double Score)? Find(string text)
    {
        var terms = Terms(text);
        var query = new BooleanQuery();
        foreach (var term in terms.Where(_weight.ContainsKey).Take(64)) query.Add(new TermQuery(new Term("term", term)) { Boost = (float)_weight[term] }, Occur.SHOULD);
        if (query.Clauses.Count == 0) return null;
        var best = _searcher.Search(query, Recalled).ScoreDocs
            .Select(hit => _questions[_searcher.Doc(hit.Doc).GetField("row").GetInt32Value()!.Value])
            .Select(q => (q.Topic, Score: Score(terms, q.Terms)))
            .DefaultIfEmpty()
            .MaxBy(q => q.Score);
        return best.Topic is not null && best.Score >= Enough ? best : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private HashSet<string> Terms(string text)
    {
        var units = _folder.Units(text);
        return [.. ChineseAnalyzer.Terms(units, ChineseAnalyzer.Words()), .. Letters(units)];
    }

    /// <summary>"A类", "category B", "class A": the letter is the whole point of such a question, unlike the article "a".</summary>
    private static IEnumerable<string> Letters(List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Text is not ("a" or "b" or "c" or "d")) continue;
            var before = i > 0 ? units[i - 1].Stem : "";
            var after = i + 1 < units.Count ? units[i + 1].Text : "";
            if (after == "类" || before is "category" or "categorie" or "class") yield return LetterMark + units[i].Text;
        }
    }

    private double Score(HashSet<string> asked, HashSet<string> known)
    {
        var common = asked.Where(known.Contains).Sum(Weight);
        if (common == 0 || OtherLetter(asked, known)) return 0;
        var precision = common / asked.Sum(Weight);
        var recall = common / known.Sum(Weight);
        return 2 * precision * recall / (precision + recall);
    }

    private static bool OtherLetter(HashSet<string> asked, HashSet<string> known)
    {
        var letters = asked.Where(t => t.StartsWith(LetterMark, StringComparison.Ordinal)).ToArray();
        return letters.Length > 0 && known.Any(t => t.StartsWith(LetterMark, StringComparison.Ordinal)) && !letters.Any(known.Contains);
    }

    private double Weight(string term) => _weight.GetValueOrDefault(term, _unknown);
}
