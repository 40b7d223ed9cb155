using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Finds which qualification a text names. Two stages: the lexicon and Lucene recall, a transparent scorer decides.</summary>
/// <remarks>Thread-safe; one shared searcher. Costs an index build at construction.</remarks>
public sealed class CertificateMatcher : IDisposable
{
    private const int Offered = 4;
    private readonly KnowledgeBase _knowledge;
    private readonly TextFolder _folder;
    private readonly Lexicon _lexicon;
    private readonly CandidateIndex _index;
    private readonly NearStage _near;
    private readonly ExactStage _exact;
    private readonly IssuerStage _issuer;
    private readonly Dictionary<string, OutsideItem> _outside;
    private readonly HashSet<string> _fields;

    /// <summary>Builds lexicon and index over a knowledge base.</summary>
    public CertificateMatcher(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _folder = new TextFolder(knowledge.Vocabulary.Variants);
        var book = new FormBook(knowledge, _folder);
        var words = new NameWords(book.Rows, knowledge.Vocabulary.Levels.SelectMany(l => l.Value).SelectMany(_folder.Units));
        _lexicon = LexiconBuilder.Build(knowledge, _folder, book);
        _index = new CandidateIndex(book.Rows, _folder);
        _near = new NearStage(_index, words, book.Rows, _lexicon);
        _exact = new ExactStage(knowledge, words, book.Forms, _near);
        _issuer = new IssuerStage(knowledge, words);
        _outside = knowledge.Outside.ToDictionary(o => o.Id);
        _fields = [.. knowledge.Vocabulary.Fields.Values.SelectMany(f => new[] { f.Zh, f.En }).Select(_folder.Fold)];
    }

    /// <summary>The folding used for names; for callers that compare names themselves.</summary>
    public TextFolder Folder => _folder;

    /// <summary>Matches a text of any length and content. Never throws on user text.</summary>
    public MatchResult Match(string text)
    {
        var reading = new Reading(_folder.Units(text), _lexicon, _knowledge.Vocabulary.Ordinary);
        var place = reading.Of(MentionKind.Outside).FirstOrDefault();
        var outside = place is null ? null : _outside[place.Meanings.First(m => m.Kind == MentionKind.Outside).Id];
        if (_exact.Decide(reading, outside, place) is { } exact) return exact;
        if (outside is null) return FromNearby(reading);
        // "翻译文凭" is part of a name that is not quite right; 文凭 alone is a degree.
        var named = outside.Kind == "domestic" || reading.Touching(place!) is ({ Count: 0 }, { Count: 0 }) ? [] : NearStage.Cluster(_near.Find(reading), Offered);
        return named.Length == 0 ? new MatchResult(Decision.Unrecognised, [], outside) : new MatchResult(named.Length == 1 ? Decision.Confirm : Decision.Choose, named, ExamOnly: reading.SpeaksOfExam());
    }

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    private MatchResult FromNearby(Reading reading)
    {
        var content = NameContent.Of(reading);
        if (content.Count == 0 || _fields.Contains(string.Join(' ', content.Select(u => u.Text)))) return new MatchResult(Decision.AskAgain, []);
        var issuer = _issuer.Decide(reading);
        if (issuer is not null && !reading.Unexplained().Any()) return issuer;
        var exam = reading.SpeaksOfExam();
        var near = _near.Find(reading);
        var offered = content is [{ Capitals: true }] ? [.. near.Where(c => c.Score >= NearStage.Part)] : NearStage.Cluster(near, Offered);
        if (offered.Length is > 0 and <= Offered) return new MatchResult(offered.Length == 1 ? Decision.Confirm : Decision.Choose, offered, ExamOnly: exam);
        if (issuer is not null) return issuer;
        // Something like a name, but nothing near enough to offer: a hint helps more than a guess.
        if (near.Count > 0) return new MatchResult(Decision.AskAgain, [.. near.Take(Offered)], ExamOnly: exam);
        return new MatchResult(reading.Unexplained().Any() ? Decision.Unrecognised : Decision.AskAgain, []);
    }
}
