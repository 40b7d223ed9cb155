using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Names that are nearly right: the index recalls, the scorer compares with every form of each candidate.</summary>
internal sealed class NearStage
{
    /// <summary>From here on a candidate is worth offering.</summary>
    public const double Strong = 0.80;

    /// <summary>From here on a candidate is worth a hint.</summary>
    public const double Weak = 0.55;

    /// <summary>Candidates this close are offered together.</summary>
    public const double Margin = 0.05;

    /// <summary>From here on nothing is missing; then only what is as good is offered beside it.</summary>
    private const double Whole = 0.97;

    private const double Close = 0.03;

    /// <summary>One word of a longer name: "LEED", "architect".</summary>
    public const double Part = 0.70;

    /// <summary>What an occupation is worth against a title.</summary>
    private const double Untitled = 0.8;

    /// <summary>From here on no word of the name is missing, only letters are.</summary>
    private const double Complete = 0.90;

    /// <summary>What the first letters of a name's pinyin are worth.</summary>
    private const double ByInitials = 0.85;

    /// <summary>What a stretch of a name is worth when only a few names have it.</summary>
    private const double ByStretch = 0.82;

    private const int FewStretches = 4;

    /// <summary>What a name is worth that several rows share once the country is left out.</summary>
    private const double Nobodys = 0.88;

    /// <summary>So few Chinese characters are an occupation (项目经理); more are a name not quite right.</summary>
    private const int FewCharacters = 4;

    private const int Recalled = 40;
    private readonly CandidateIndex _index;
    private readonly NearScorer _scorer;
    private readonly NameWords _words;
    private readonly IReadOnlyList<IReadOnlyList<Form>> _rows;
    private readonly Lexicon _lexicon;
    private readonly NearForm[]?[] _prepared;
    private readonly Dictionary<string, int> _rank = [];

    public NearStage(CandidateIndex index, NameWords words, IReadOnlyList<IReadOnlyList<Form>> rows, Lexicon lexicon)
    {
        (_index, _words, _rows, _lexicon, _scorer) = (index, words, rows, lexicon, new NearScorer(words));
        _prepared = new NearForm[rows.Count][];
        // Of equals the one further up in the register: there the usual ones stand.
        foreach (var row in rows) _rank[row[0].Qualification.Id] = _rank.Count;
    }

    private static void Raise(List<Candidate> stretches, List<Candidate> candidates)
    {
        foreach (var candidate in stretches)
        {
            if (candidate.Score < ByStretch) candidates[candidates.IndexOf(candidate)] = candidate with { Score = ByStretch, Evidence = [.. candidate.Evidence, "the text is part of a name"] };
        }
    }

    /// <summary>txjrfxs, gjzcnbsjs: the first letters of the pinyin of a whole name.</summary>
    private void AddInitials(string letters, List<Candidate> candidates)
    {
        foreach (var row in _index.WithInitials(letters))
        {
            var form = _rows[row].FirstOrDefault(f => f.Kind < FormKind.Loose && Sounds.Initials(f.Units) == letters);
            if (form is not null && !candidates.Exists(c => c.Qualification == form.Qualification)) candidates.Add(new Candidate(form.Qualification, ByInitials, [$"initials of pinyin: {form.Phrase}"]));
        }
    }

    /// <summary>Candidates by falling score; 1 is never reached, exact names are the exact stage's business.</summary>
    public List<Candidate> Find(Reading reading)
    {
        var content = NameContent.Of(reading);
        var text = new NearText(NameContent.Words(reading, _scorer), content, [.. reading.Unexplained().Where(u => u.Capitals || !_words.Has(u))]);
        var (regions, levels, issuers) = (reading.Ids(MentionKind.Region), reading.Ids(MentionKind.Level), reading.Ids(MentionKind.Issuer));
        var titled = regions.Count > 0 || issuers.Count > 0 || Titles.In(reading.Units);
        // A stretch of a name is an occupation unless the text speaks of a certificate.
        var occupied = Occupations.IsOne(content) && !Occupations.HasCertificateWord(reading.Units);
        var stretches = new List<Candidate>();
        var candidates = new List<Candidate>();
        foreach (var row in _index.Recall(content, Recalled))
        {
            var (score, form) = Best(text, Prepared(row), titled, occupied && (content.Count <= FewCharacters || content[^1].Kind == UnitKind.Latin));
            if (form is null || score < Weak) continue;
            var evidence = new List<string> { $"near {form.Form.Kind.ToString().ToLowerInvariant()}: {form.Form.Phrase}" };
            // A name without its country or brackets is nobody's own.
            var own = regions.Contains(form.Form.Qualification.Country) ? 1 : form.Shared ? Nobodys : form.Form.Kind switch { FormKind.Base => 0.90, FormKind.Loose => Nobodys, _ => 1 };
            score = Math.Min(0.99, score) * own * Qualify(form.Form, regions, levels, issuers, evidence);
            candidates.Add(new Candidate(form.Form.Qualification, Math.Round(score, 3), evidence));
            if (!occupied && Array.Exists(Prepared(row), f => f.Form.Kind < FormKind.Loose && text.IsStretchOf(f))) stretches.Add(candidates[^1]);
        }

        if (stretches.Count <= FewStretches) Raise(stretches, candidates);

        AddInitials(text.Initials, candidates);
        candidates.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : _rank[a.Qualification.Id].CompareTo(_rank[b.Qualification.Id]));
        return candidates;
    }

    /// <summary>The candidates worth offering together, at most four.</summary>
    public static Candidate[] Cluster(List<Candidate> found, int most) =>
        found is [{ Score: >= Strong }, ..] ? [.. found.Where(c => c.Score >= Math.Max(Strong, found[0].Score - (found[0].Score >= Whole ? Close : Margin))).Take(most)] : [];

    private static (double Score, NearForm? Form) Best(NearText text, NearForm[] forms, bool titled, bool occupied)
    {
        var best = (Score: 0.0, Form: (NearForm?)null);
        foreach (var form in forms)
        {
            var score = form.Form.Kind == FormKind.Acronym ? text.Slip(form) : text.Score(form);
            // A physicist is not a Chartered Physicist, nor an estate agent one licensed in Japan.
            if ((form.Titled || occupied) && !titled && score < Complete && form.Form.Kind != FormKind.Acronym) score *= Untitled;
            score = Math.Max(score, text.Whole(form));
            if (score < Part && text.IsPartOf(form)) score = Part;
            // Of equally near forms the stronger: an alias is the row's own, a shared name is not.
            if (score > best.Score || (score > 0 && score == best.Score && form.Form.Kind < best.Form!.Form.Kind)) best = (score, form);
        }

        if (best.Form is not null && text.Mixed(forms) is var mixed && mixed > best.Score) best.Score = mixed;
        return best;
    }

    /// <summary>Rows are made ready when they are first compared: most never are.</summary>
    private NearForm[] Prepared(int row) => _prepared[row] ??=
        [.. _rows[row].Select(Prepare).Where(IsTelling)];

    private NearForm Prepare(Form form)
    {
        var content = WithoutNoise(form.Units, _lexicon);
        var countries = _lexicon.Read(content, (meaning, _, _) => meaning.Kind == MentionKind.Region);
        var shared = form.Kind < FormKind.Base && content.Count > 0 && content[0] != form.Units[0] && _lexicon.Find(content).Any(m => m.Form is FormKind.Base or FormKind.Loose && m.Id != form.Qualification.Id);
        return _scorer.Prepare(form, content, countries, Titles.In(form.Phrase) || countries.Count > 0, shared);
    }

    private static List<Unit> WithoutNoise(IReadOnlyList<Unit> units, Lexicon lexicon)
    {
        var noise = lexicon.Read(units, (meaning, _, _) => meaning.Kind == MentionKind.Noise);
        return [.. units.Where((_, i) => NameContent.IsTitleWord(units, i) || !noise.Any(n => n.Start <= i && i < n.End))];
    }

    /// <summary>"Architect" alone tells nothing, and what "FRM certification" comes down to is compared as an abbreviation.</summary>
    private static bool IsTelling(NearForm form) => form.Form.Kind == FormKind.Loose && !Titles.In(form.Form.Phrase)
        ? false
        : form.Form.Kind == FormKind.Acronym
        ? form.Joined.Length > 0
        : form.Words.Length > (form.Form.Kind >= FormKind.Base ? 3 : 1) || form.Words is [{ Kind: UnitKind.Latin, Text.Length: > 5 }] || (form.Words is [{ Kind: UnitKind.Latin }, _, ..]);

    private static double Qualify(Form form, HashSet<string> regions, HashSet<string> levels, HashSet<string> issuers, List<string> evidence)
    {
        var q = form.Qualification;
        var factor = 1.0;
        if (Levels.Graded(q.Level) && Levels.Contradict(q, levels) && !form.Phrase.Contains("member", StringComparison.OrdinalIgnoreCase))
        {
            evidence.Add($"contradicts level: {q.Level}");
            factor -= 0.1;
        }

        if (regions.Count > 0 && !regions.Contains(q.Country) && q.Country != "INT" && (form.Kind >= FormKind.Base || q.Level is "licensed" or "registered"))
        {
            evidence.Add($"contradicts jurisdiction: {q.Country}");
            factor -= 0.1;
        }

        if (issuers.Count > 0 && !issuers.Contains(q.Issuer.Id))
        {
            evidence.Add($"contradicts issuer: {q.Issuer.Name.En}");
            factor -= 0.1;
        }

        return factor;
    }
}
