using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Names that are nearly right: Lucene recalls, the scorer compares with every form of each candidate.</summary>
internal sealed class NearStage
{
    /// <summary>From here on a candidate is worth offering.</summary>
    public const double Strong = 0.80;

    /// <summary>From here on a candidate is worth a hint.</summary>
    public const double Weak = 0.55;

    /// <summary>Candidates this close are offered together.</summary>
    public const double Margin = 0.05;

    /// <summary>One word of a longer name: "LEED", "architect".</summary>
    public const double Part = 0.70;

    /// <summary>What an occupation is worth against a title.</summary>
    private const double Untitled = 0.8;

    /// <summary>From here on no word of the name is missing, only letters are.</summary>
    private const double Complete = 0.90;

    private const int Recalled = 40;
    private readonly CandidateIndex _index;
    private readonly NearScorer _scorer;
    private readonly NameWords _words;
    private readonly NearForm[][] _rows;

    public NearStage(CandidateIndex index, NameWords words, IReadOnlyList<IReadOnlyList<Form>> rows, Lexicon lexicon)
    {
        (_index, _words) = (index, words);
        var scorer = _scorer = new NearScorer(words);
        _rows = [.. rows.Select(forms => forms.Select(f => scorer.Prepare(f, WithoutNoise(f.Units, lexicon), Titles.In(f.Phrase) || HasRegion(f.Units, lexicon))).Where(IsTelling).ToArray())];
    }

    /// <summary>Candidates by falling score; 1 is never reached, exact names are the exact stage's business.</summary>
    public List<Candidate> Find(Reading reading)
    {
        var content = NameContent.Of(reading);
        var text = new NearText(NameContent.Words(reading, _scorer), content, [.. reading.Unexplained().Where(u => u.Capitals || !_words.Has(u))]);
        var (regions, levels, issuers) = (reading.Ids(MentionKind.Region), reading.Ids(MentionKind.Level), reading.Ids(MentionKind.Issuer));
        var titled = regions.Count > 0 || issuers.Count > 0 || Titles.In(reading.Units);
        var candidates = new List<Candidate>();
        foreach (var row in _index.Recall(content, Recalled))
        {
            var (score, form) = Best(text, _rows[row], titled);
            if (form is null || score < Weak) continue;
            var evidence = new List<string> { $"near {form.Form.Kind.ToString().ToLowerInvariant()}: {form.Form.Phrase}" };
            // A name without its country or brackets is nobody's own.
            var own = regions.Contains(form.Form.Qualification.Country) ? 1 : form.Form.Kind switch { FormKind.Base => 0.90, FormKind.Loose => 0.88, _ => 1 };
            score = Math.Min(0.99, score) * own * Qualify(form.Form, regions, levels, issuers, evidence);
            candidates.Add(new Candidate(form.Form.Qualification, Math.Round(score, 3), evidence));
        }

        candidates.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Qualification.Id, b.Qualification.Id));
        return candidates;
    }

    /// <summary>The candidates worth offering together, at most four.</summary>
    public static Candidate[] Cluster(List<Candidate> found, int most) =>
        found is [{ Score: >= Strong }, ..] ? [.. found.Where(c => c.Score >= Math.Max(Strong, found[0].Score - Margin)).Take(most)] : [];

    private static (double Score, NearForm? Form) Best(NearText text, NearForm[] forms, bool titled)
    {
        var best = (Score: 0.0, Form: (NearForm?)null);
        foreach (var form in forms)
        {
            var score = form.Form.Kind == FormKind.Acronym ? text.Slip(form) : NearScorer.Score(text.Words, form);
            // A physicist is not a Chartered Physicist, nor an estate agent one licensed in Japan.
            if (form.Titled && !titled && score < Complete && form.Form.Kind != FormKind.Acronym) score *= Untitled;
            score = Math.Max(score, text.Whole(form));
            if (score < Part && text.IsPartOf(form)) score = Part;
            if (score > best.Score) best = (score, form);
        }

        if (best.Form is not null && text.Mixed(forms) is var mixed && mixed > best.Score) best.Score = mixed;
        return best;
    }

    private static bool HasRegion(IReadOnlyList<Unit> units, Lexicon lexicon) => lexicon.Read(units, (meaning, _, _) => meaning.Kind == MentionKind.Region).Count > 0;

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
