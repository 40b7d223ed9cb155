namespace PolicyBot.Knowledge.Matching;

/// <summary>What a text says about a certificate beside its name: country, issuer, grade.</summary>
internal sealed record Qualifiers(IReadOnlySet<string> Regions, IReadOnlySet<string> Issuers, IReadOnlySet<string> Levels)
{
    private const int ShortText = 8;

    /// <summary>Countries and grades count when they stand by the name, in a short text when no punctuation parts them.</summary>
    /// <param name="group">The name.</param>
    /// <param name="reading">The text.</param>
    /// <param name="issuers">The bodies behind what the name may mean: theirs count anywhere, others only beside it ("worked at Microsoft, has a PMP").</param>
    public static Qualifiers Around(MentionGroup group, Reading reading, IReadOnlySet<string> issuers)
    {
        var size = 0;
        foreach (var unit in reading.Units) size += unit.Kind == UnitKind.Han ? 1 : 2;
        var brief = size <= 2 * ShortText;
        var (regions, bodies, levels) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        foreach (var mention in reading.Mentions)
        {
            if (group.Mentions.Contains(mention)) continue;
            var near = group.Mentions.Exists(g => reading.Near(mention, g));
            foreach (var meaning in mention.Meanings)
            {
                switch (meaning.Kind)
                {
                    case MentionKind.Region when near || IsOfState(mention, reading):
                        regions.Add(meaning.Id);
                        break;
                    case MentionKind.Issuer when issuers.Contains(meaning.Id) || (near && !mention.Is(MentionKind.Certificate)):
                        bodies.Add(meaning.Id);
                        break;
                    case MentionKind.Level when near || IsSaidOf(mention, reading) || group.Mentions.Exists(g => g.End == mention.Start && reading.EndsClause(mention)) || (brief && group.Mentions.Exists(g => reading.SameClause(mention, g))):
                        levels.Add(meaning.Id);
                        break;
                    default:
                        break;
                }
            }
        }

        return new Qualifiers(regions, bodies, levels);
    }

    /// <summary>"On the CGMA roll, as a fellow".</summary>
    private static bool IsSaidOf(Mention mention, Reading reading) =>
        mention.Start > 1 && reading.Units[mention.Start - 1].Text is "a" or "an" && reading.Units[mention.Start - 2].Text == "as";

    /// <summary>"CPA license, State of California": nobody's nationality, so it is the certificate's.</summary>
    private static bool IsOfState(Mention mention, Reading reading) =>
        mention.Start > 1 && reading.Units[mention.Start - 1] is { Text: "of", Gap: false } && reading.Units[mention.Start - 2].Text == "state";
}
