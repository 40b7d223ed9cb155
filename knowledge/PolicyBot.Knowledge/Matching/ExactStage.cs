using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Decides where a text holds a name, an alias or an abbreviation of the register, weighing what stands around it.</summary>
internal sealed class ExactStage(KnowledgeBase knowledge, NameWords words, IReadOnlyList<IReadOnlyList<Form>> rows, NearStage near, Beside beside)
{
    private const int Offered = 4;
    private const int ShortText = 3;
    private const string Fellow = "fellow";

    /// <summary>Whose certificates the list is not for: none of the register is from there.</summary>
    private const string Home = "CN";

    private readonly Dictionary<string, IReadOnlyList<Form>> _forms = rows.ToDictionary(r => r[0].Qualification.Id);
    private readonly ILookup<string, Qualification> _byIssuer = knowledge.Qualifications.Values.ToLookup(q => q.Issuer.Id);

    /// <summary>The decision, or null when the text holds no exact name.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="outside">Something in the text that the list is not for.</param>
    /// <param name="place">Where that stands.</param>
    public MatchResult? Decide(Reading reading, OutsideItem? outside, Mention? place)
    {
        var groups = MentionGroup.From(reading, knowledge);
        if (groups.Count == 0) return null;
        var results = groups.Select(g => DecideGroup(g, reading)).OfType<MatchResult>().ToArray();
        if (results.Length == 0) return null;
        // "中国注册会计师 CPA": the abbreviation is the domestic one's. A degree or a passport beside it says nothing.
        if (outside is not null && results.All(r => r.Decision != Decision.Accept)
            && (results.All(r => r.Decision == Decision.Unrecognised) || (outside.Kind == "domestic" && groups.Any(g => g.Mentions.Any(m => reading.SameClause(m, place!))))))
        {
            return new MatchResult(Decision.Unrecognised, [], outside);
        }

        if (results is [{ Decision: Decision.Accept } sure] && beside.Find(reading) is { Length: > 0 } second) results = [sure, .. second.Select(c => new MatchResult(Decision.Confirm, [c]))];
        if (results.Length == 1) return results[0];
        // One of each before the second of any.
        var candidates = results.SelectMany(r => r.Candidates.Select((c, rank) => (c, rank))).OrderBy(c => c.rank).Select(c => c.c).DistinctBy(c => c.Qualification.Id).Take(Offered).ToArray();
        return candidates.Length switch
        {
            0 => results[0],
            1 => results.First(r => r.Candidates.Count > 0),
            _ => new MatchResult(Decision.Choose, candidates, Several: results.All(r => r.Decision == Decision.Accept), ExamOnly: results.Any(r => r.ExamOnly)),
        };
    }

    /// <summary>Null when the name is so general that the words around it must decide.</summary>
    private MatchResult? DecideGroup(MentionGroup group, Reading reading)
    {
        var said = Qualifiers.Around(group, reading, group.Members.Select(m => knowledge.Qualifications[m.Id].Issuer.Id).ToHashSet());
        var exam = reading.SpeaksOfExam();
        // "ACCA tutor", "similar to CFA"; "CFA, 我没有".
        var doubted = reading.EndsInDenial || OtherNoun(group, reading) || reading.Of(MentionKind.Doubt).Any(d => group.Mentions.Any(m => reading.Near(m, d)));
        var weighed = group.Members.ConvertAll(m => Weigher.Weigh(knowledge.Qualifications[m.Id], m, group.Members.Count, said));
        // "ACCA fellow": the abbreviation is a body's name, and that body has exactly this grade.
        if (weighed.All(w => w.Contradicts) && group.Mentions.Any(m => m.Is(MentionKind.Issuer)) && Siblings(group, said) is { Count: > 0 } siblings) weighed = siblings;
        var fitting = Weigher.Fitting(weighed);
        // "Brazilian CPA": the country was said, and none we know fits it. Offering the others would put words in their mouth.
        if (fitting.Length == 0 && weighed.Count > 1 && said.Regions.Count > 0) return group.IsOneWord && !said.Regions.Contains(Home) ? null : Elsewhere(group, said, reading, exam);
        if (fitting.Length == 0 && group.IsOneWord) return null;
        if (fitting.Length == 0 && weighed.Count > 1 && ThroughBody(weighed, said) is { Length: > 0 } through) return Ask(through, exam);
        if (fitting.Length == 0) fitting = [.. weighed];

        var around = new Surroundings(group, reading, words, knowledge.Vocabulary.Beside);
        // "CCNP 安全", "数字营销 CDMP": the words beside a shared abbreviation point to one of its owners; a hint is no proof.
        var hinted = false;
        if (fitting.Length > 1 && !around.Empty && fitting.Where(w => around.AllOf(_forms[w.Id])).ToArray() is { Length: > 0 } narrowed && narrowed.Length < fitting.Length) (fitting, hinted) = (narrowed, true);
        // "Certified Publik Accountant", 注侧会计师: a general word at the end of something longer.
        if (around.Any && group.IsOneWord && fitting.All(w => w.Form >= FormKind.Base && !FromThere(w))) return null;
        // "Solicitor", 精算师: an occupation until somebody says of which country.
        var titled = group.Members.Any(m => Titles.In(m.Phrase));
        if (!titled && fitting.All(w => w.Form >= FormKind.Base && !FromThere(w)))
        {
            // "Europen Patent Attorney", 认证执页项目总监: part of a longer name that is not quite right.
            var longer = around.Any ? NearStage.Cluster(near.Find(reading), Offered) : [];
            return longer.Length > 0 ? Ask(longer, exam) : new MatchResult(Decision.AskAgain, Candidates(fitting), ExamOnly: exam);
        }

        if (fitting.Length > 1)
        {
            var others = around.Empty || around.AllOf(fitting.SelectMany(w => _forms[w.Id])) ? [] : NearStage.Cluster(near.Find(reading), Offered);
            return others.Length > 0 ? Ask(others, exam) : new MatchResult(Decision.Choose, Candidates(fitting), ExamOnly: exam);
        }

        var only = fitting[0];
        if (only.Contradicts)
        {
            // 北美精算师准会员: that body has exactly one row of the grade said. An abbreviation says a grade itself: "FCCA student".
            var graded = Siblings(group, said);
            // 特许公认会计师资深会员: the whole name of a member, and the one grade above it; there are no two kinds of fellows.
            if (graded is [{ Candidate.Qualification.Level: Fellow } fellow] && only.Form <= FormKind.Alias && GradeBehind(group, reading) && around.Empty && !exam && !doubted) return new MatchResult(Decision.Accept, [fellow.Candidate]);
            return Ask([.. (graded.Count == 1 && only.Form != FormKind.Acronym ? graded : graded.Append(only)).Select(w => w.Candidate).DistinctBy(c => c.Qualification.Id).TakeLast(Offered)], exam) with { Doubted = true };
        }

        var own = around.AllOf(_forms[only.Id]);
        if (!own || around.Misspelt || (!around.Empty && only.Form >= FormKind.Short)) return Doubtful(only, reading, exam);
        // "CRE": the register has one of them, the world has two.
        if (only.Form == FormKind.Acronym && !only.Agrees && knowledge.Vocabulary.Elsewhere.TryGetValue(group.Abbreviation, out var other))
        {
            return Ask([only.Candidate with { Evidence = [.. only.Candidate.Evidence, $"also the abbreviation of: {other}"] }], exam) with { Doubted = true };
        }

        var slight = group.IsSlight(knowledge.Vocabulary.Ordinary);
        var certain = (only.Agrees && only.Form != FormKind.Borrowed && (only.OriginAgrees || only.Form < FormKind.Loose)) || (only.Form <= (titled ? FormKind.Short : FormKind.Acronym) && !slight);
        return new MatchResult(certain && !exam && !hinted && !doubted ? Decision.Accept : Decision.Confirm, [only.Candidate], ExamOnly: exam, Doubted: doubted || hinted || slight);
    }

    /// <summary>"CFA franc", "PMP bootcamp": nothing but an abbreviation and a word behind it that we do not know.</summary>
    private bool OtherNoun(MentionGroup group, Reading reading)
    {
        if (reading.Units.Count > ShortText || group.Mentions is not [{ Length: 1 } only] || only.End >= reading.Units.Count) return false;
        return reading.At(only.End) is null && reading.Units[only.End] is { Kind: UnitKind.Latin, Capitals: false, Gap: false } next && !knowledge.Vocabulary.Beside.Contains(next.Text);
    }

    private static bool GradeBehind(MentionGroup group, Reading reading) =>
        reading.Of(MentionKind.Level).Any(l => !reading.Units[l.Start].Gap && group.Mentions.Any(m => m.End == l.Start));

    private static bool FromThere(Weighed weighed) => weighed.Agrees && weighed.OriginAgrees;

    /// <summary>A name nobody has in that country; perhaps the country's own goes by a similar one.</summary>
    private MatchResult Elsewhere(MentionGroup group, Qualifiers said, Reading reading, bool exam)
    {
        // The country agrees, so less of the name is needed; but an engineer is no accountant.
        var name = group.Mentions[^1];
        Candidate[] there = [.. near.Find(reading).Where(c => c.Score >= NearStage.Weak && said.Regions.Contains(c.Qualification.Country) && _forms[c.Qualification.Id].Any(f => Occupations.Same(reading.Units, name.Start, name.End, f.Units))).Take(Offered)];
        return there.Length > 0 ? Ask(there, exam) : new MatchResult(Decision.Unrecognised, []);
    }

    /// <summary>"ICE chartered engineer": a title one body keeps and others examine for; the country's title, and what that body itself gives out.</summary>
    private Candidate[] ThroughBody(List<Weighed> weighed, Qualifiers said)
    {
        var countries = said.Issuers.Select(i => knowledge.Issuers[i].Country).ToHashSet();
        Candidate[] titles = [.. weighed.Select(w => w.Candidate).Where(c => countries.Contains(c.Qualification.Country))];
        return titles.Length == 0 ? [] : [.. titles.Concat(said.Issuers.SelectMany(i => _byIssuer[i]).Select(q => new Candidate(q, 0.6, [$"issuer: {q.Issuer.Name.En}"]))).DistinctBy(c => c.Qualification.Id).Take(Offered)];
    }

    /// <summary>The name is there, but so are words that belong to another: offer both where another is near.</summary>
    private MatchResult Doubtful(Weighed only, Reading reading, bool exam)
    {
        var others = NearStage.Cluster(near.Find(reading), Offered).Where(c => c.Qualification.Id != only.Id).ToArray();
        // A general name, or a body's: what is named is something else of that kind or of that body.
        if (others.Length > 0 && (only.Form >= FormKind.Base || knowledge.Issuers.Values.Any(i => i.Abbreviation == only.Candidate.Qualification.Abbreviation && i == others[0].Qualification.Issuer))) return Ask(others, exam);
        var doubted = only.Candidate with { Evidence = [.. only.Candidate.Evidence, "other words of certificate names stand beside it"] };
        return Ask([.. others.Take(Offered - 1), doubted], exam) with { Doubted = true };
    }

    private List<Weighed> Siblings(MentionGroup group, Qualifiers said)
    {
        var issuers = group.Members.Select(m => knowledge.Qualifications[m.Id].Issuer.Id).Distinct();
        return said.Levels.Count == 0 ? [] : [.. issuers.SelectMany(issuer => _byIssuer[issuer])
            .Where(q => Levels.Graded(q.Level) && Levels.Fits(q, said.Levels))
            .Select(q => new Weighed(new Candidate(q, 0.95, new List<string> { $"issuer: {q.Issuer.Name.En}", $"level agrees: {q.Level}" }), FormKind.Alias, true, false))];
    }

    private static MatchResult Ask(Candidate[] candidates, bool exam) =>
        new(candidates.Length == 1 ? Decision.Confirm : Decision.Choose, candidates, ExamOnly: exam);

    private static Candidate[] Candidates(Weighed[] fitting) => [.. fitting.OrderByDescending(w => w.Candidate.Score).Select(w => w.Candidate).Take(Offered)];
}
