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
    public const double Enough = 0.45;

    /// <summary>Where two topics are nearer to each other than this, none is better than the wrong one.</summary>
    private const double Margin = 0.02;

    /// <summary>A question of which the topic's phrasings know less than this share is about something else.</summary>
    private const double Covered = 0.45;

    private const int Recalled = 40;
    private const double FrameShare = 0.15;
    private const double PairShare = 0.3;
    private readonly QuestionTerms _terms;
    private readonly (Topic Topic, HashSet<string> Terms)[] _questions;
    private readonly Dictionary<Topic, HashSet<string>> _topicTerms;
    private readonly Dictionary<string, double> _weight;
    private readonly double _unknown;
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    /// <summary>Builds the index over all phrasings of all topics.</summary>
    public TopicFinder(KnowledgeBase knowledge, TextFolder folder)
    {
        _terms = new QuestionTerms(knowledge.QuestionWords, folder);
        _questions = [.. knowledge.Topics.SelectMany(t => t.QuestionsZh.Concat(t.QuestionsEn).Select(q => (t, _terms.Of(q))))];
        _topicTerms = _questions.GroupBy(q => q.Topic).ToDictionary(g => g.Key, g => g.SelectMany(q => q.Terms).ToHashSet());
        // By topics, not by phrasings: a word all phrasings of one topic share is exactly the word that tells it apart.
        double topics = _topicTerms.Count;
        _weight = _topicTerms.Values.SelectMany(t => t).GroupBy(t => t).ToDictionary(g => g.Key, g => Math.Log(1 + (topics / g.Count())) * Share(g.Key));
        _unknown = Math.Log(1 + topics);
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

    /// <summary>The topic a text asks about with its score from 0 to 1; null when none is near enough, or two are equally near.</summary>
    public (Topic Topic, double Score)? Find(string text)
    {
        var terms = _terms.Of(text);
        var query = new BooleanQuery();
        foreach (var term in terms.Where(_weight.ContainsKey).Take(64)) query.Add(new TermQuery(new Term("term", term)) { Boost = (float)_weight[term] }, Occur.SHOULD);
        if (query.Clauses.Count == 0) return null;
        var ranked = _searcher.Search(query, Recalled).ScoreDocs
            .Select(hit => _questions[_searcher.Doc(hit.Doc).GetField("row").GetInt32Value()!.Value])
            .Select(q => (q.Topic, Score: Score(terms, q.Terms, _topicTerms[q.Topic])))
            .GroupBy(q => q.Topic)
            .Select(g => (Topic: g.Key, Score: g.Max(q => q.Score)))
            .OrderByDescending(q => q.Score)
            .Take(2)
            .ToArray();
        if (ranked.Length == 0 || ranked[0].Score < Enough) return null;
        return ranked.Length > 1 && ranked[0].Score < 1 && ranked[0].Score - ranked[1].Score < Margin ? null : ranked[0];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    /// <summary>How much of the question the phrasing and its topic cover, and how much of the phrasing was asked.</summary>
    private double Score(HashSet<string> asked, HashSet<string> known, HashSet<string> topic)
    {
        var common = asked.Where(known.Contains).Sum(Weight);
        if (common == 0 || QuestionTerms.OtherLetter(asked, known)) return 0;
        var all = asked.Sum(Weight);
        var covered = asked.Where(topic.Contains).Sum(Weight) / all;
        if (covered < Covered) return 0;
        var precision = ((common / all) + covered) / 2;
        var recall = common / known.Sum(Weight);
        return 2 * precision * recall / (precision + recall);
    }

    private double Weight(string term) => _weight.TryGetValue(term, out var weight) ? weight : _unknown * Share(term);

    private static double Share(string term) => term[0] switch
    {
        QuestionTerms.Frame => FrameShare,
        QuestionTerms.Pair => PairShare,
        _ => 1,
    };
}
