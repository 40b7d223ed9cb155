namespace PolicyBot.Knowledge.Matching;

/// <summary>A text taken apart: what it names, what qualifies it, and what is left.</summary>
internal sealed class Reading
{
    private static readonly HashSet<string> Connectors = ["is", "是", "of", "from", "in", "the", "s", "的", "by", "地", "区", "a", "an", "考", "拿", "issued", "awarded", "颁", "发"];
    private static readonly HashSet<string> CertificateWords = ["license", "licence", "licensed", "certificate", "certification", "certified", "qualification", "qualified", "credential", "designation", "证", "书", "资", "格", "认", "执", "照", "牌"];

    private const int FewBefore = 3;
    private const int FewAfter = 4;
    private readonly Mention?[] _at;

    /// <summary>Reads a text.</summary>
    /// <param name="units">The text.</param>
    /// <param name="lexicon">What has a meaning.</param>
    /// <param name="ordinary">English words that are also abbreviations.</param>
    /// <param name="heedsDenials">False when "not" before a name is somebody else's business.</param>
    public Reading(List<Unit> units, Lexicon lexicon, IReadOnlySet<string> ordinary, bool heedsDenials)
    {
        Units = units;
        var (content, latin, shouting) = (0, 0, true);
        foreach (var unit in units)
        {
            if (!lexicon.IsNoise(unit)) content++;
            if (unit.Kind != UnitKind.Latin) continue;
            latin++;
            shouting &= unit.Capitals || unit.Text.Length == 1;
        }

        shouting &= latin > 4;
        Mentions = lexicon.Read(units, Allowed);
        _at = new Mention?[units.Count];
        foreach (var mention in Mentions)
        {
            for (var i = mention.Start; i < mention.End; i++) _at[i] = mention;
        }

        if (heedsDenials) EndsInDenial = Denials.TakeOut(units, Mentions, _at);

        bool Allowed(Meaning meaning, int start, int length)
        {
            if (length != 1 || meaning.Kind is not (MentionKind.Certificate or MentionKind.Outside or MentionKind.Issuer)) return true;
            var unit = units[start];
            if (unit.Kind != UnitKind.Latin) return false;
            // Small words and short ones are taken for abbreviations only alone or in capitals.
            return (unit.Text.Length > 2 && !ordinary.Contains(unit.Text)) || content <= 1 || (unit.Capitals && !shouting);
        }
    }

    public List<Unit> Units { get; }

    public List<Mention> Mentions { get; }

    /// <summary>True when the text ends in a "no" that denies nothing after it: CFA 我没有.</summary>
    public bool EndsInDenial { get; }

    /// <summary>What explains a unit; null when nothing does.</summary>
    public Mention? At(int i) => _at[i];

    public IEnumerable<Mention> Of(MentionKind kind) => Mentions.Where(m => m.Is(kind));

    /// <summary>Ids of everything of one kind that the text mentions.</summary>
    public HashSet<string> Ids(MentionKind kind)
    {
        var ids = new HashSet<string>();
        foreach (var mention in Mentions)
        {
            foreach (var meaning in mention.Meanings)
            {
                if (meaning.Kind == kind) ids.Add(meaning.Id);
            }
        }

        return ids;
    }

    /// <summary>True when only connecting words stand between two mentions.</summary>
    public bool Near(Mention a, Mention b)
    {
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        for (var i = first.End; i < second.Start; i++)
        {
            if (Units[i].Gap || !(Connectors.Contains(Units[i].Text) || CertificateWords.Contains(Units[i].Text) || _at[i]?.Is(MentionKind.Contrast) == true || Denials.Denied(_at[i]))) return false;
        }

        return second.Start >= Units.Count || !Units[second.Start].Gap;
    }

    /// <summary>True when nothing but noise stands between a mention and the next punctuation: "测量师，资深会员，…".</summary>
    public bool EndsClause(Mention mention)
    {
        for (var i = mention.End; i < Units.Count && !Units[i].Gap; i++)
        {
            if (_at[i]?.Is(MentionKind.Noise) != true) return false;
        }

        return true;
    }

    /// <summary>True when no punctuation stands between two mentions.</summary>
    public bool SameClause(Mention a, Mention b)
    {
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        for (var i = first.End; i <= second.Start && i < Units.Count; i++)
        {
            if (Units[i].Gap) return false;
        }

        return true;
    }

    /// <summary>Unexplained words that touch a mention without punctuation between, "of" and "certified" aside; in reading order.</summary>
    public (List<Unit> Before, List<Unit> After) Touching(Mention mention)
    {
        var (before, after) = (new List<Unit>(), new List<Unit>());
        for (var i = mention.Start - 1; i >= 0 && !Units[i + 1].Gap && Passes(i) && Few(before, FewBefore); i--)
        {
            if (_at[i] is null) before.Add(Units[i]);
        }

        before.Reverse();
        for (var i = mention.End; i < Units.Count && !Units[i].Gap && Passes(i) && Few(after, FewAfter); i++)
        {
            if (_at[i] is null) after.Add(Units[i]);
        }

        return (before, after);

        bool Passes(int i) => _at[i] is null || Units[i].Text is "of" or "certified";

        // Chinese runs on without spaces: only what stands close belongs to the name.
        static bool Few(List<Unit> words, int han) => words.Count < han || words[^1].Kind != UnitKind.Han;
    }

    /// <summary>考了9门: papers of an examination.</summary>
    private bool CountsPapers()
    {
        for (var i = 1; i < Units.Count; i++)
        {
            if (Units[i].Text is "门" or "科" && _at[i] is null && (Units[i - 1].Kind == UnitKind.Number || "一二两三四五六七八九十几".Contains(Units[i - 1].Text, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    /// <summary>Words without any meaning to us.</summary>
    public IEnumerable<Unit> Unexplained() => Units.Where((_, i) => _at[i] is null);

    /// <summary>True when the text says that an examination was sat rather than a certificate obtained.</summary>
    public bool SpeaksOfExam() => CountsPapers() || Of(MentionKind.Exam).Any(e => Mentions.Any(m => m.Is(MentionKind.Certificate) && SameClause(e, m)) || !Unexplained().Any());
}
