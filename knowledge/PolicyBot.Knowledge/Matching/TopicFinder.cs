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

    /// <summary>A short question this near to a follow-up phrasing continues what was spoken of, whatever it means alone.</summary>
    private const double Continues = 0.8;

    private const int Recalled = 40;
    private const int LongestQuery = 64;
    private const double FrameShare = 0.15;
    private const double PairShare = 0.3;
    private readonly QuestionTerms _terms;
    private readonly Phrasing[] _questions;
    private readonly Dictionary<string, double> _weight;
    private readonly double _unknown;
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    /// <summary>Builds the index over all phrasings of all topics.</summary>
    public TopicFinder(KnowledgeBase knowledge, TextFolder folder)
    {
        _terms = new QuestionTerms(knowledge.QuestionWords, folder);
        var questions = knowledge.Topics.SelectMany(Phrasings).Select(q => (q.Topic, Terms: _terms.Of(q.Text), q.After)).ToArray();
        var topicTerms = questions.GroupBy(q => q.Topic).ToDictionary(g => g.Key, g => g.SelectMany(q => q.Terms).ToHashSet());
        // By topics, not by phrasings: a word all phrasings of one topic share is exactly the word that tells it apart.
        double topics = topicTerms.Count;
        _weight = topicTerms.Values.SelectMany(t => t).GroupBy(t => t).ToDictionary(g => g.Key, g => Math.Log(1 + (topics / g.Count())) * Share(g.Key));
        _unknown = Math.Log(1 + topics);
        _questions = [.. questions.Select(q => new Phrasing(q.Topic, q.Terms, topicTerms[q.Topic], q.Terms.Sum(Weight), q.After))];
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new ChineseAnalyzer(folder)) { Similarity = new BM25Similarity() };
        using (var writer = new IndexWriter(_directory, config))
        {
            foreach (var question in _questions)
            {
                var document = new Document();
                foreach (var term in question.Terms) document.Add(new StringField("term", term, Field.Store.NO));
                writer.AddDocument(document);
            }

            // In one segment the number of a document is the number of its question, and nothing needs to be stored.
            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The topic a text asks about with its score from 0 to 1; null when none is near enough, or two are equally near.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="atLeast">Lower scores are of no use to the caller; 0 to 1.</param>
    /// <param name="about">Ids of the measures spoken of last, for short questions that go on about them; null for none.</param>
    public (Topic Topic, double Score)? Find(string text, double atLeast = Enough, IReadOnlyList<string>? about = null)
    {
        var terms = _terms.Of(text);
        (string Term, double Weight)[] asked = [.. terms.Select(t => (t, Weight(t)))];
        var all = asked.Sum(t => t.Weight);
        // No phrasing can cover more than all of them together; most answers ("FCCA", "British") are settled here.
        var known = asked.Where(t => _weight.ContainsKey(t.Term)).Sum(t => t.Weight);
        if (known == 0 || known / all < Math.Max(Covered, atLeast / (2 - atLeast))) return null;
        var query = new BooleanQuery();
        foreach (var term in terms)
        {
            if (query.Clauses.Count < LongestQuery && _weight.TryGetValue(term, out var weight)) query.Add(new TermQuery(new Term("term", term)) { Boost = (float)weight }, Occur.SHOULD);
        }

        Topic? best = null;
        var (first, second) = (0.0, 0.0);
        foreach (var hit in _searcher.Search(query, Recalled).ScoreDocs)
        {
            var question = _questions[hit.Doc];
            if (question.After is { } after && about?.Intersect(after).Any() != true) continue;
            var score = QuestionTerms.OtherLetter(terms, question.Terms) ? 0 : Score(asked, all, question);
            if (question.After is not null) score = score < Continues ? 0 : 1 + score;
            if (question.Topic == best) first = Math.Max(first, score);
            else if (score > first) (best, first, second) = (question.Topic, score, first);
            else second = Math.Max(second, score);
        }

        return best is null || first < atLeast || (first < 1 && first - second < Margin) ? null : (best, Math.Min(1, first));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    /// <summary>How much of the question the phrasing and its topic cover, and how much of the phrasing was asked.</summary>
    private static double Score((string Term, double Weight)[] asked, double all, Phrasing known)
    {
        var (common, covered) = (0.0, 0.0);
        foreach (var (term, weight) in asked)
        {
            if (known.Terms.Contains(term)) common += weight;
            if (known.TopicTerms.Contains(term)) covered += weight;
        }

        if (common == 0 || covered / all < Covered) return 0;
        var precision = ((common / all) + (covered / all)) / 2;
        var recall = common / known.Weight;
        return 2 * precision * recall / (precision + recall);
    }

    private static IEnumerable<(Topic Topic, string Text, IReadOnlyList<string>? After)> Phrasings(Topic topic) =>
        topic.QuestionsZh.Concat(topic.QuestionsEn).Select(q => (topic, q, (IReadOnlyList<string>?)null))
            .Concat(topic.FollowUp is { } next ? next.QuestionsZh.Concat(next.QuestionsEn).Select(q => (topic, q, (IReadOnlyList<string>?)next.After)) : []);

    private double Weight(string term) => _weight.TryGetValue(term, out var weight) ? weight : _unknown * Share(term);

    private static double Share(string term) => term[0] switch
    {
        QuestionTerms.Frame => FrameShare,
        QuestionTerms.Pair => PairShare,
        _ => 1,
    };

    private sealed record Phrasing(Topic Topic, HashSet<string> Terms, HashSet<string> TopicTerms, double Weight, IReadOnlyList<string>? After);
}
