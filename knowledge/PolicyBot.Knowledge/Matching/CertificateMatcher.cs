using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Finds which qualification a text names. Two stages: a lexicon and an index recall, a transparent scorer decides.</summary>
/// <remarks>Thread-safe; one for all. Costs an index build at construction.</remarks>
public sealed class CertificateMatcher
{
    private const int Offered = 4;
    private const int ShortText = 8;
    private const string Home = "CN";
    private readonly KnowledgeBase _knowledge;
    private readonly TextFolder _folder;
    private readonly Lexicon _lexicon;
    private readonly NameWords _words;
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
        _words = new NameWords(book.Rows, knowledge.Vocabulary.Levels.SelectMany(l => l.Value).SelectMany(_folder.Units));
        _lexicon = LexiconBuilder.Build(knowledge, _folder, book);
        _near = new NearStage(new CandidateIndex(book.Rows), _words, book.Rows, _lexicon);
        _exact = new ExactStage(knowledge, _words, book.Rows, _near, new Beside(_lexicon, knowledge.Vocabulary.Ordinary, _near));
        _issuer = new IssuerStage(knowledge, _words);
        _outside = knowledge.Outside.ToDictionary(o => o.Id);
        _fields = [.. knowledge.Vocabulary.Fields.Values.SelectMany(f => new[] { f.Zh, f.En }).Select(_folder.Fold)];
    }

    /// <summary>The folding used for names; for callers that compare names themselves.</summary>
    public TextFolder Folder => _folder;

    /// <summary>Matches a text of any length and content. Never throws on user text.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="heedsDenials">False to find also what the text denies ("not CFA"), for callers that hear "not" themselves.</param>
    public MatchResult Match(string text, bool heedsDenials = true)
    {
        var units = _folder.Units(text);
        var match = Match(units, heedsDenials);
        // "Airline Transport Pilot Certficate": read again without the slip; what a slip is in is never accepted.
        if (match.Decision == Decision.Accept) return match;
        // "PMP certificat", "frm certifed": behind a name that stands without it, the word says nothing and its slip raises no doubt.
        if (CertificateWords.WithoutLast(units, _words) is { Count: > 0 } bare && Match(bare, heedsDenials) is { Decision: Decision.Accept } sure) return sure;
        if (!CertificateWords.Mend(units, _words)) return match;
        var mended = Match(units, heedsDenials);
        return mended.Decision == Decision.Accept ? mended with { Decision = Decision.Confirm } : mended;
    }

    private MatchResult Match(List<Unit> units, bool heedsDenials)
    {
        var reading = new Reading(units, _lexicon, _knowledge.Vocabulary.Ordinary, heedsDenials);
        var place = reading.Of(MentionKind.Outside).FirstOrDefault();
        var outside = place is null ? null : _outside[place.Meanings.First(m => m.Kind == MentionKind.Outside).Id];
        if (_exact.Decide(reading, outside, place) is { } exact) return exact;
        if (outside is null) return FromNearby(reading);
        // "翻译文凭" is part of a name that is not quite right; 文凭 alone is a degree.
        // 英国许营销师 is no certificate of the country the list is not for.
        var domestic = outside.Kind == "domestic" && !reading.Ids(MentionKind.Region).Any(r => r != Home);
        var named = domestic || reading.Touching(place!) is ({ Count: 0 }, { Count: 0 }) ? [] : NearStage.Cluster(_near.Find(reading), Offered);
        return named.Length == 0 ? new MatchResult(Decision.Unrecognised, [], outside) : new MatchResult(named.Length == 1 ? Decision.Confirm : Decision.Choose, named, ExamOnly: reading.SpeaksOfExam());
    }

    /// <summary>"Cisco expert": the body is named and has many certificates, so less of a name is needed to tell them apart.</summary>
    private static Candidate[] OfBody(List<Candidate> near, Reading reading)
    {
        var bodies = reading.Ids(MentionKind.Issuer);
        Candidate[] own = [.. near.Where(c => bodies.Contains(c.Qualification.Issuer.Id))];
        return own.Length == 0 ? [] : [.. own.Where(c => c.Score >= own[0].Score - (2 * NearStage.Margin)).Take(Offered)];
    }

    private MatchResult FromNearby(Reading reading)
    {
        var content = NameContent.Of(reading);
        // "act now": a word that could be an abbreviation, among words that say nothing.
        if (content is [{ Kind: UnitKind.Latin, Capitals: false } word] && reading.Units.Count > 1 && _knowledge.Vocabulary.Ordinary.Contains(word.Text)) return new MatchResult(Decision.AskAgain, []);
        if (content.Count == 0 || Titles.Only(content) || _fields.Contains(string.Join(' ', content.Select(u => u.Text)))) return new MatchResult(Decision.AskAgain, []);
        var issuer = _issuer.Decide(reading);
        if (issuer is not null && !reading.Unexplained().Any()) return issuer;
        var exam = reading.SpeaksOfExam();
        var near = _near.Find(reading);
        // LEED, "USGBC LEED": a brand with several certificates.
        var brand = content is [{ Capitals: true }] || NameContent.Of(reading, MentionKind.Issuer) is [{ Capitals: true }];
        var offered = brand ? [.. near.Where(c => c.Score >= NearStage.Part)] : NearStage.Cluster(near, Offered);
        if (offered.Length is > 0 and <= Offered) return new MatchResult(offered.Length == 1 ? Decision.Confirm : Decision.Choose, offered, ExamOnly: exam);
        if (issuer is { Decision: Decision.AskAgain } && OfBody(near, reading) is { Length: > 0 } own) return new MatchResult(own.Length == 1 ? Decision.Confirm : Decision.Choose, own, ExamOnly: exam);
        if (issuer is not null) return issuer;
        // 中国律师, 安全工程师(中国): an occupation of the country the list is not for.
        if (reading.Units.Count <= ShortText && reading.Ids(MentionKind.Region).Contains(Home) && Occupations.IsOne(NameContent.Of(reading, MentionKind.Region))) return new MatchResult(Decision.Unrecognised, []);
        // Something like a name, but nothing near enough to offer: a hint helps more than a guess.
        if (near.Count > 0) return new MatchResult(Decision.AskAgain, [.. near.Take(Offered)], ExamOnly: exam);
        return new MatchResult(reading.Unexplained().Any() ? Decision.Unrecognised : Decision.AskAgain, []);
    }
}
