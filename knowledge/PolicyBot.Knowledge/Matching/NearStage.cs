using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Names that are nearly right: Lucene recalls, the scorer compares with every form of each candidate.</summary>
internal sealed class NearStage(CandidateIndex index, NearScorer scorer, IReadOnlyList<Form> forms)
{
    /// <summary>From here on a candidate is worth offering.</summary>
    public const double Strong = 0.80;

    /// <summary>From here on a candidate is worth a hint.</summary>
    public const double Weak = 0.55;

    /// <summary>Candidates this close are offered together.</summary>
    public const double Margin = 0.05;

    /// <summary>One word of a longer name: "LEED", "architect".</summary>
    public const double Part = 0.70;

    private const int Recalled = 40;
    private readonly ILookup<string, Form> _forms = forms.ToLookup(f => f.Qualification.Id);

    /// <summary>Candidates by falling score; 1 is never reached, exact names are the exact stage's business.</summary>
    public IReadOnlyList<Candidate> Find(IReadOnlyList<Unit> content, Reading reading)
    {
        var regions = reading.Of(MentionKind.Region).SelectMany(m => m.Meanings).Where(m => m.Kind == MentionKind.Region).Select(m => m.Id).ToHashSet();
        var levels = reading.Of(MentionKind.Level).SelectMany(m => m.Meanings).Where(m => m.Kind == MentionKind.Level).Select(m => m.Id).ToHashSet();
        var candidates = new List<Candidate>();
        foreach (var qualification in index.Recall(content, Recalled))
        {
            var (score, form) = Best(content, qualification);
            if (form is null) continue;
            var evidence = new List<string> { $"near {form.Kind}: {form.Phrase}" };
            score = Math.Min(score, 0.99) * Qualify(qualification, regions, levels, evidence);
            candidates.Add(new Candidate(qualification, Math.Round(score, 3), evidence));
        }

        return [.. candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Qualification.Id, StringComparer.Ordinal)];
    }

    private (double Score, Form? Form) Best(IReadOnlyList<Unit> content, Qualification qualification)
    {
        var best = (Score: 0.0, Form: (Form?)null);
        foreach (var form in _forms[qualification.Id])
        {
            var score = form.Kind == FormKind.Acronym ? NearAcronym(content, form) : scorer.Score(content, form);
            if (content is [{ Kind: UnitKind.Latin }] && form.Units.Any(u => u.Stem == content[0].Stem)) score = Math.Max(score, Part);
            if (score > best.Score) best = (score, form);
        }

        return best;
    }

    /// <summary>A mistyped abbreviation: only long ones, and only slips that keep every letter (CIISP, CISSPP).</summary>
    private static double NearAcronym(IReadOnlyList<Unit> content, Form form)
    {
        if (content.Count != 1 || form.Units.Count != 1) return 0;
        var (typed, known) = (content[0].Text, form.Units[0].Text);
        if (known.Length < 4 || Math.Abs(typed.Length - known.Length) > 1 || typed == known) return 0;
        var doubled = Squeeze(typed) == Squeeze(known);
        var swapped = typed.Length == known.Length && known.Length >= 5 && string.Concat(typed.Order()) == string.Concat(known.Order());
        var slipped = known.Length >= 5 && typed.Length != known.Length && string.Concat(typed.Order()).Length > 4 && OneLetterMore(typed, known);
        return doubled || swapped || slipped ? 0.85 : 0;
    }

    private static bool OneLetterMore(string a, string b)
    {
        var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
        return Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);
    }

    private static string Squeeze(string text) => string.Concat(text.Where((c, i) => i == 0 || text[i - 1] != c));

    private static double Qualify(Qualification qualification, HashSet<string> regions, HashSet<string> levels, List<string> evidence)
    {
        var factor = 1.0;
        if (levels.Count > 0 && !levels.Contains(qualification.Level) && Levels.Graded(qualification.Level))
        {
            evidence.Add($"contradicts level: {qualification.Level}");
            factor -= 0.1;
        }

        if (regions.Count > 0 && !regions.Contains(qualification.Country) && qualification.Country != "INT")
        {
            evidence.Add($"contradicts jurisdiction: {qualification.Country}");
            factor -= 0.1;
        }

        return factor;
    }
}
