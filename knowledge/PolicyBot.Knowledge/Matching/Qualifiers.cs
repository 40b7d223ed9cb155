namespace PolicyBot.Knowledge.Matching;

/// <summary>What a text says about a certificate beside its name: country, issuer, grade.</summary>
internal sealed record Qualifiers(IReadOnlySet<string> Regions, IReadOnlySet<string> Issuers, IReadOnlySet<string> Levels)
{
    private const int ShortText = 8;

    /// <summary>Countries and grades count when they stand by the name; an issuer counts anywhere.</summary>
    public static Qualifiers Around(MentionGroup group, Reading reading)
    {
        var brief = reading.Units.Count(u => u.Kind != UnitKind.Han) + (reading.Units.Count(u => u.Kind == UnitKind.Han) / 2) <= ShortText;
        return new Qualifiers(
            Ids(MentionKind.Region, m => group.Mentions.Any(g => reading.Near(m, g))),
            Ids(MentionKind.Issuer, _ => true),
            Ids(MentionKind.Level, m => brief || group.Mentions.Any(g => reading.Near(m, g))));

        HashSet<string> Ids(MentionKind kind, Func<Mention, bool> counts) =>
            [.. reading.Of(kind).Where(m => !group.Mentions.Contains(m) && counts(m)).SelectMany(m => m.Meanings).Where(m => m.Kind == kind).Select(m => m.Id)];
    }
}
