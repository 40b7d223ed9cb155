namespace PolicyBot.Knowledge.Matching;

/// <summary>Hears "not": what a text says is not held, is not what it names.</summary>
/// <remarks>A denial reaches over small words to the next name and on through "or"; punctuation, a contrast or any other word ends it.</remarks>
internal static class Denials
{
    private static readonly HashSet<string> Before =
        ["a", "an", "the", "any", "my", "of", "from", "in", "by", "yet", "hold", "have", "had", "held", "got", "get", "obtained", "received", "earned", "passed", "either", "certified", "qualified", "licensed", "license", "licence", "certificate", "certification", "holder",
            "过", "到", "得", "了", "的", "取", "获", "持", "拿", "考", "有", "任", "何", "张", "个", "本", "这", "那", "一"];

    private static readonly HashSet<string> After = ["or", "nor", "of", "from", "in", "by", "a", "an", "the", "或", "者", "的"];

    private static readonly Meaning Nothing = new(MentionKind.Noise, "denied", FormKind.None, "");

    /// <summary>True for what was taken out, and for the word that did it.</summary>
    public static bool Denied(Mention? mention) => mention is not null && (mention.Is(MentionKind.Negation) || ReferenceEquals(mention.Meanings[0], Nothing));

    /// <summary>Takes the meaning from everything denied.</summary>
    /// <returns>True when the last denial of the text found nothing after it.</returns>
    public static bool TakeOut(List<Unit> units, List<Mention> mentions, Mention?[] at)
    {
        var (denying, found, open) = (false, false, false);
        for (var i = 0; i < units.Count;)
        {
            if (units[i].Gap) denying = false;
            var mention = at[i];
            if (mention is null)
            {
                denying &= Passes(i, 1);
                open &= denying;
                i++;
                continue;
            }

            // "Cert no. 2145873".
            if (units[i].Text == "no" && mention.Length == 1 && i + 1 < units.Count && units[i + 1] is { Kind: UnitKind.Number, Gap: false }) denying = false;
            else if (mention.Is(MentionKind.Negation)) (denying, found, open) = (true, false, true);
            else if (mention.Is(MentionKind.Contrast) || mention.Is(MentionKind.Person)) (denying, open) = (false, false);
            else if (denying && IsName(mention)) (found, open) = (Clear(mention), false);
            else if (!Passes(i, mention.Length)) (denying, open) = (false, false);
            i = mention.End;
        }

        return open;

        bool Passes(int start, int length)
        {
            for (var i = start; i < start + length; i++)
            {
                if (!(found ? After : Before).Contains(units[i].Text)) return false;
            }

            return true;
        }

        bool Clear(Mention mention)
        {
            var empty = mention with { Meanings = [Nothing] };
            mentions[mentions.IndexOf(mention)] = empty;
            for (var i = mention.Start; i < mention.End; i++) at[i] = empty;
            return true;
        }
    }

    private static bool IsName(Mention mention) =>
        mention.Is(MentionKind.Certificate) || mention.Is(MentionKind.Outside) || mention.Is(MentionKind.Issuer) || mention.Is(MentionKind.Level) || mention.Is(MentionKind.Region);
}
