using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Decides where a text names a body but none of its certificates: its few certificates can be offered, many cannot.</summary>
internal sealed class IssuerStage(KnowledgeBase knowledge, NameWords words)
{
    private const int Offered = 4;
    private readonly ILookup<string, Qualification> _byIssuer = knowledge.Qualifications.Values.ToLookup(q => q.Issuer.Id);

    /// <summary>The decision, or null when no body is named.</summary>
    public MatchResult? Decide(Reading reading)
    {
        var issuers = reading.Ids(MentionKind.Issuer);
        if (issuers.Count == 0 || reading.Of(MentionKind.Issuer).All(m => IsWord(m, reading))) return null;
        var levels = reading.Ids(MentionKind.Level);
        Qualification[] rows = [.. issuers.SelectMany(i => _byIssuer[i])];
        Qualification[] graded = levels.Count == 0 ? [] : [.. rows.Where(q => Levels.Fits(q, levels))];
        var found = graded.Length > 0 ? graded : rows;
        Candidate[] candidates = [.. found.Take(Offered).Select(q => new Candidate(q, graded.Length > 0 ? 0.95 : 0.6, new List<string> { $"issuer: {q.Issuer.Name.En}" }))];
        var exam = reading.SpeaksOfExam();
        // Words that could be a name leave room for doubt.
        var certain = graded.Length > 0 && !exam && !reading.Unexplained().Any(words.Resembles);
        return found.Length switch
        {
            0 => null,
            1 => new MatchResult(certain ? Decision.Accept : Decision.Confirm, candidates, ExamOnly: exam),
            <= Offered => new MatchResult(Decision.Choose, candidates, ExamOnly: exam),
            _ => new MatchResult(Decision.AskAgain, candidates, ExamOnly: exam),
        };
    }

    /// <summary>Two letters that may be a word ("AI certification") name nobody, nor does a word in small letters among others ("act now").</summary>
    private bool IsWord(Mention mention, Reading reading) =>
        mention is { Length: 1, First.Kind: UnitKind.Latin } && knowledge.Vocabulary.Ordinary.Contains(mention.First.Text)
        && (mention.First.Text.Length <= 2 || (!mention.First.Capitals && reading.Units.Count > 1));
}
