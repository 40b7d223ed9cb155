namespace PolicyBot.Knowledge.Matching;

/// <summary>A text taken apart: what it names, what qualifies it, and what is left.</summary>
internal sealed class Reading
{
    private static readonly HashSet<string> Connectors = ["of", "from", "in", "the", "s", "的", "by", "地", "区", "a"];
    private readonly Mention?[] _at;

    public Reading(List<Unit> units, Lexicon lexicon, IReadOnlySet<string> ordinary)
    {
        Units = units;
        var content = units.Count(u => lexicon.Find([u]).All(m => m.Kind != MentionKind.Noise));
        var shouting = units.Count(u => u.Kind == UnitKind.Latin) > 4 && units.All(u => u.Kind != UnitKind.Latin || u.Capitals || u.Text.Length == 1);
        Mentions = lexicon.Read(units, Allowed);
        _at = new Mention?[units.Count];
        foreach (var mention in Mentions)
        {
            for (var i = mention.Start; i < mention.End; i++) _at[i] = mention;
        }

        bool Allowed(Meaning meaning, int start, int length)
        {
            if (meaning.Kind is not (MentionKind.Certificate or MentionKind.Outside or MentionKind.Issuer) || length != 1) return true;
            var unit = units[start];
            if (unit.Kind != UnitKind.Latin) return false;
            return (!ordinary.Contains(unit.Text) && unit.Text.Length > 2) || content <= 1 || (unit.Capitals && !shouting);
        }
    }

    public List<Unit> Units { get; }

    public List<Mention> Mentions { get; }

    public IEnumerable<Mention> Of(MentionKind kind) => Mentions.Where(m => m.Is(kind));

    /// <summary>True when only connecting words stand between two mentions.</summary>
    public bool Near(Mention a, Mention b)
    {
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        for (var i = first.End; i < second.Start; i++)
        {
            if (Units[i].Gap || !Connectors.Contains(Units[i].Text)) return false;
        }

        return second.Start >= Units.Count || !Units[second.Start].Gap;
    }

    /// <summary>Units nobody can explain, or everything but noise and exam talk.</summary>
    public List<Unit> Content() => [.. Units.Where((_, i) => _at[i] is null || _at[i]!.Meanings.Any(m => m.Kind is not (MentionKind.Noise or MentionKind.Exam)))];

    /// <summary>Unexplained words that touch a mention without punctuation between.</summary>
    public IEnumerable<Unit> Touching(Mention mention)
    {
        for (var i = mention.Start - 1; i >= 0 && _at[i] is null && !Units[i + 1].Gap; i--) yield return Units[i];
        for (var i = mention.End; i < Units.Count && _at[i] is null && !Units[i].Gap; i++) yield return Units[i];
    }

    /// <summary>Words without any meaning to us.</summary>
    public IEnumerable<Unit> Unexplained() => Units.Where((_, i) => _at[i] is null);
}
