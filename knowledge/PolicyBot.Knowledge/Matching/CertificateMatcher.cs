using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Finds which qualification a text names. Two stages: the lexicon and Lucene recall, a transparent scorer decides.</summary>
/// <remarks>Thread-safe; one shared searcher. Costs an index build at construction.</remarks>
public sealed class CertificateMatcher : IDisposable
{
    private readonly KnowledgeBase _knowledge;
    private readonly TextFolder _folder;
    private readonly Lexicon _lexicon;
    private readonly CandidateIndex _index;
    private readonly NearStage _near;
    private readonly ExactStage _exact;

    /// <summary>Builds lexicon and index over a knowledge base.</summary>
    public CertificateMatcher(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _folder = new TextFolder(knowledge.Vocabulary.Variants);
        var book = new FormBook(knowledge, _folder);
        _lexicon = LexiconBuilder.Build(knowledge, _folder, book);
        _index = new CandidateIndex(book.Forms, _folder);
        var scorer = new NearScorer(book.Forms);
        _near = new NearStage(_index, scorer, book.Forms);
        _exact = new ExactStage(knowledge, scorer, book.Forms, _near);
    }

    /// <summary>The folding used for names; for callers that compare names themselves.</summary>
    public TextFolder Folder => _folder;

    /// <summary>Matches a text of any length and content. Never throws on user text.</summary>
    public MatchResult Match(string text)
    {
        var reading = new Reading(_folder.Units(text), _lexicon, _knowledge.Vocabulary.Ordinary);
        var outside = reading.Of(MentionKind.Outside).SelectMany(m => m.Meanings).FirstOrDefault(m => m.Kind == MentionKind.Outside);
        var item = outside is null ? null : _knowledge.Outside.First(o => o.Id == outside.Id);
        return _exact.Decide(reading, item) ?? FromNearby(reading, item);
    }

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    private MatchResult FromNearby(Reading reading, OutsideItem? outside)
    {
        if (outside is not null) return new MatchResult(Decision.Unrecognised, [], outside);
        var content = reading.Content();
        if (content.Count == 0) return new MatchResult(Decision.AskAgain, []);
        var exam = reading.Of(MentionKind.Exam).Any();
        var near = _near.Find(content, reading);
        var partly = content.Count == 1 ? near.Where(c => c.Score >= NearStage.Part).ToArray() : [];
        if (partly.Length is > 0 and <= 4) return new MatchResult(partly.Length == 1 ? Decision.Confirm : Decision.Choose, partly, ExamOnly: exam);
        var strong = near.Where(c => c.Score >= NearStage.Strong).ToArray();
        if (strong.Length > 0 && partly.Length <= 4)
        {
            var cluster = strong.Where(c => c.Score >= strong[0].Score - NearStage.Margin).Take(4).ToArray();
            return new MatchResult(cluster.Length == 1 ? Decision.Confirm : Decision.Choose, cluster, ExamOnly: exam);
        }

        var weak = near.Where(c => c.Score >= NearStage.Weak).Take(4).ToArray();
        // Something like a name, but nothing near enough to offer: a hint helps more than a guess.
        if (weak.Length > 0) return new MatchResult(Decision.AskAgain, weak, ExamOnly: exam);
        var vague = !reading.Unexplained().Any();
        return new MatchResult(vague ? Decision.AskAgain : Decision.Unrecognised, []);
    }
}
