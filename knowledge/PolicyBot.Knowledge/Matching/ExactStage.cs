using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Decides where a text holds a name, an alias or an abbreviation of the register, weighing what stands around it.</summary>
internal sealed class ExactStage(KnowledgeBase knowledge, NearScorer scorer, IReadOnlyList<Form> forms, NearStage near)
{
    private const int Offered = 4;
    private readonly ILookup<string, Form> _forms = forms.ToLookup(f => f.Qualification.Id);
    private readonly ILookup<string, Qualification> _byIssuer = knowledge.Qualifications.Values.ToLookup(q => q.Issuer.Id);

    /// <summary>The decision, or null when the text holds no exact name.</summary>
    public MatchResult? Decide(Reading reading, OutsideItem? outside)
    {
        var groups = MentionGroup.From(reading, knowledge);
        if (groups.Count == 0) return outside is null ? FromIssuer(reading) : null;
        var results = groups.Select(g => DecideGroup(g, reading)).ToArray();
        if (outside is not null && results.All(r => r.Decision != Decision.Accept)) return new MatchResult(Decision.Unrecognised, [], outside);
        if (results.Length == 1) return results[0];
        var candidates = results.SelectMany(r => r.Candidates).DistinctBy(c => c.Qualification.Id).Take(Offered).ToArray();
        if (candidates.Length == 1) return results[0];
        return new MatchResult(Decision.Choose, candidates, Several: results.All(r => r.Decision == Decision.Accept), ExamOnly: results.Any(r => r.ExamOnly));
    }

    private MatchResult DecideGroup(MentionGroup group, Reading reading)
    {
        var qualifiers = Qualifiers.Around(group, reading);
        var exam = reading.Of(MentionKind.Exam).Any();
        var weighed = group.Members.Select(m => Weigh(m, group, qualifiers, reading)).ToList();
        if (qualifiers.Levels.Count > 0 && weighed.All(w => w.Contradicts) && Sibling(group, qualifiers) is { } siblings) weighed = siblings;

        var fitting = weighed.Where(w => !w.Contradicts).ToArray();
        // "German CPA": the country was said, and none we know fits it. Offering the others would put words in their mouth.
        if (fitting.Length == 0 && weighed.Count > 1 && qualifiers.Regions.Count > 0) return new MatchResult(Decision.Unrecognised, []);
        if (fitting.Length == 0) fitting = [.. weighed];
        if (fitting.Length > 1 && fitting.Any(w => w.Agrees)) fitting = [.. fitting.Where(w => w.Agrees)];
        var candidates = fitting.OrderByDescending(w => w.Candidate.Score).Select(w => w.Candidate).Take(Offered).ToArray();
        if (fitting.Length > 1) return new MatchResult(Decision.Choose, candidates, ExamOnly: exam);
        var only = fitting[0];
        if (only.Contradicts || only.Extra) return Doubtful(only, reading, exam);
        var certain = only.Form != FormKind.Base || only.Agrees;
        return new MatchResult(certain && !exam ? Decision.Accept : Decision.Confirm, candidates, ExamOnly: exam);
    }

    /// <summary>The name is there, but so are words that belong to another: offer both where another is near.</summary>
    private MatchResult Doubtful(Weighed only, Reading reading, bool exam)
    {
        var others = near.Find(reading.Content(), reading)
            .Where(c => c.Score >= NearStage.Strong && c.Qualification.Id != only.Candidate.Qualification.Id).Take(Offered - 1);
        Candidate[] candidates = [.. others, only.Candidate];
        return new MatchResult(candidates.Length == 1 ? Decision.Confirm : Decision.Choose, candidates, ExamOnly: exam);
    }

    private Weighed Weigh(MentionGroup.Member member, MentionGroup group, Qualifiers qualifiers, Reading reading)
    {
        var q = knowledge.Qualifications[member.Id];
        var evidence = new List<string> { $"exact {member.Form.ToString().ToLowerInvariant()}: {member.Phrase}" };
        var (agrees, contradicts) = (false, false);
        if (qualifiers.Regions.Count > 0)
        {
            if (qualifiers.Regions.Contains(q.Country)) (agrees, _) = (true, Note("jurisdiction agrees: " + q.Country));
            // A worldwide certificate may be taken anywhere ("香港考的 PMP"); a shared name or a licence belongs to its country.
            else if (group.Members.Count > 1 || q.Level is "licensed" or "registered" || qualifiers.Regions.Contains("CN")) (contradicts, _) = (true, Note("contradicts jurisdiction: " + q.Country));
        }

        if (qualifiers.Issuers.Count > 0)
        {
            if (qualifiers.Issuers.Contains(q.Issuer.Id)) (agrees, _) = (true, Note("issuer agrees: " + q.Issuer.Name.En));
            else (contradicts, _) = (true, Note("contradicts issuer: " + q.Issuer.Name.En));
        }

        if (qualifiers.Levels.Count > 0)
        {
            if (qualifiers.Levels.Contains(q.Level)) (agrees, _) = (true, Note("level agrees: " + q.Level));
            else if (Levels.Graded(q.Level) || !qualifiers.Levels.Contains("member")) (contradicts, _) = (true, Note("contradicts level: " + q.Level));
        }

        var own = _forms[q.Id].SelectMany(f => f.Units).Select(u => u.Stem).ToHashSet();
        var extra = group.Mentions.SelectMany(reading.Touching).Any(u => scorer.Knows(u) && !own.Contains(u.Stem));
        if (extra) evidence.Add("other words of certificate names stand beside it");
        var score = member.Form switch { FormKind.Name => 1.0, FormKind.Alias => 0.98, FormKind.Acronym => 0.96, _ => 0.90 };
        if (contradicts) score -= 0.30;
        return new Weighed(new Candidate(q, Math.Round(score, 2), evidence), member.Form, agrees, contradicts, extra);

        bool Note(string text)
        {
            evidence.Add(text);
            return true;
        }
    }

    /// <summary>"ACCA fellow": the abbreviation is a body's name, and that body has exactly this grade.</summary>
    private List<Weighed>? Sibling(MentionGroup group, Qualifiers qualifiers)
    {
        var siblings = group.Members.Select(m => knowledge.Qualifications[m.Id].Issuer.Id).Distinct()
            .SelectMany(issuer => _byIssuer[issuer])
            .Where(q => qualifiers.Levels.Contains(q.Level) && Levels.Graded(q.Level))
            .Select(q => new Weighed(new Candidate(q, 0.95, [$"issuer: {q.Issuer.Name.En}", $"level agrees: {q.Level}"]), FormKind.Alias, true, false, false))
            .ToList();
        return siblings.Count > 0 ? siblings : null;
    }

    private MatchResult? FromIssuer(Reading reading)
    {
        var issuers = reading.Of(MentionKind.Issuer).SelectMany(m => m.Meanings).Where(m => m.Kind == MentionKind.Issuer).Select(m => m.Id).ToHashSet();
        if (issuers.Count == 0) return null;
        var levels = reading.Of(MentionKind.Level).SelectMany(m => m.Meanings).Where(m => m.Kind == MentionKind.Level).Select(m => m.Id).ToHashSet();
        var rows = issuers.SelectMany(i => _byIssuer[i]).ToArray();
        var graded = rows.Where(q => levels.Contains(q.Level)).ToArray();
        var named = reading.Unexplained().Any(u => scorer.Knows(u));
        // Issuer and words of a name ("Microsoft azure administrator"): the near stage knows better.
        if (graded.Length == 0 && named) return null;
        var found = graded.Length > 0 ? graded : rows;
        var candidates = found.Take(Offered)
            .Select(q => new Candidate(q, graded.Length > 0 ? 0.95 : 0.6, [$"issuer: {q.Issuer.Name.En}"])).ToArray();
        var exam = reading.Of(MentionKind.Exam).Any();
        return (found.Length, graded.Length > 0) switch
        {
            (0, _) => null,
            (1, true) => new MatchResult(exam || named ? Decision.Confirm : Decision.Accept, candidates, ExamOnly: exam),
            (1, false) => new MatchResult(Decision.Confirm, candidates, ExamOnly: exam),
            ( <= Offered, _) => new MatchResult(Decision.Choose, candidates, ExamOnly: exam),
            _ => new MatchResult(Decision.AskAgain, candidates, ExamOnly: exam),
        };
    }

    private sealed record Weighed(Candidate Candidate, FormKind Form, bool Agrees, bool Contradicts, bool Extra);
}
