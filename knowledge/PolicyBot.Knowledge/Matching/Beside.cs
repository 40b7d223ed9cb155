namespace PolicyBot.Knowledge.Matching;

/// <summary>A second certificate beside one named exactly, its name not quite right: "AWS Solutions Architect Professional plus CKA".</summary>
internal sealed class Beside(Lexicon lexicon, IReadOnlySet<string> ordinary, NearStage near)
{
    private const int FewestLatin = 2;
    private const int FewestHan = 5;
    private const double Sure = 0.88;
    private static readonly HashSet<string> Separators = ["and", "plus", "or", "和", "与", "及", "或", "跟"];

    /// <summary>What else the text names, apart from the certificates found exactly; usually nothing.</summary>
    public Candidate[] Find(Reading reading)
    {
        var found = new List<Candidate>();
        var start = 0;
        for (var i = 0; i <= reading.Units.Count; i++)
        {
            var separates = i < reading.Units.Count && reading.At(i)?.Is(MentionKind.Certificate) != true && Separators.Contains(reading.Units[i].Text);
            if (i < reading.Units.Count && !separates && !reading.Units[i].Gap) continue;
            if (IsWorthReading(reading, start, i)) found.AddRange(NearStage.Cluster(near.Find(new Reading(reading.Units.GetRange(start, i - start), lexicon, ordinary, heedsDenials: true)), 1));
            start = separates ? i + 1 : i;
        }

        found.RemoveAll(c => c.Score < Sure);
        return [.. found];
    }

    private static bool IsWorthReading(Reading reading, int start, int end)
    {
        if (start == 0 && end == reading.Units.Count) return false;
        var (latin, han) = (0, 0);
        for (var i = start; i < end; i++)
        {
            if (reading.At(i) is { } mention)
            {
                if (mention.Is(MentionKind.Certificate) || Denials.Denied(mention)) return false;
            }
            else if (reading.Units[i].Kind == UnitKind.Han) han++;
            else latin++;
        }

        return latin >= FewestLatin || han >= FewestHan;
    }
}
