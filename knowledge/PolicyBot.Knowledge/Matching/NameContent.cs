namespace PolicyBot.Knowledge.Matching;

/// <summary>What is left of a text, or of a form, for comparing names: everything but noise, exam talk and nationality.</summary>
internal static class NameContent
{
    private static readonly HashSet<string> InsideNames = ["of", "in", "and", "the", "的", "for", "s", "on"];
    private static readonly HashSet<string> Ordinals = ["一", "二", "三", "i", "ii", "iii", "one", "two", "three"];

    /// <summary>True for "certified", which says little but belongs to the name, and for a letter beside Chinese: IPMA A级.</summary>
    public static bool IsTitleWord(IReadOnlyList<Unit> units, int at)
    {
        var unit = units[at];
        if (unit.Kind != UnitKind.Latin) return false;
        return unit.Text == "certified"
            || (unit.Text.Length == 1 && unit.Capitals && ((at > 0 && units[at - 1].Kind == UnitKind.Han) || (at + 1 < units.Count && units[at + 1].Kind == UnitKind.Han)));
    }

    /// <summary>Units that may be part of a name: everything but noise and exam talk.</summary>
    public static List<Unit> Of(Reading reading) => [.. reading.Units.Where((_, i) => Counts(reading, i))];

    /// <summary>The same without one kind of mention.</summary>
    public static List<Unit> Of(Reading reading, MentionKind without) => [.. reading.Units.Where((_, i) => Counts(reading, i) && reading.At(i)?.Is(without) != true)];

    /// <summary>The same, ready for the near scorer.</summary>
    public static Word[] Words(Reading reading, NearScorer scorer)
    {
        var units = reading.Units;
        var words = new List<Word>();
        var apart = false;
        for (var i = 0; i < units.Count; i++)
        {
            apart |= units[i].Gap;
            if (Counts(reading, i) || IsSlip(reading, i, scorer))
            {
                words.Add(scorer.Word(units[i], apart, reading.At(i)?.Is(MentionKind.Region) == true) with { OtherWord = i + 1 < units.Count && scorer.IsWord(units[i], units[i + 1]) });
                apart = false;
            }
            else
            {
                apart |= !InsideNames.Contains(units[i].Text);
            }
        }

        return [.. words];
    }

    private static bool Counts(Reading reading, int i)
    {
        if (reading.At(i) is not { } mention || IsTitleWord(reading.Units, i)) return true;
        foreach (var meaning in mention.Meanings)
        {
            // "Level 2" and 二级 may be part of a name.
            if (meaning.Kind is not (MentionKind.Noise or MentionKind.Exam or MentionKind.Person or MentionKind.Negation or MentionKind.Contrast or MentionKind.Doubt) || (meaning.Kind == MentionKind.Exam && HasOrdinal(reading.Units, mention))) return true;
        }

        return false;
    }

    /// <summary>特许金融分析是: a small word with the sound of the one that belongs to the name.</summary>
    private static bool IsSlip(Reading reading, int i, NearScorer scorer) =>
        i > 0 && reading.At(i) is { Length: 1 } && reading.At(i - 1) is null && !reading.Units[i].Gap && scorer.SoundsLikeWord(reading.Units[i - 1], reading.Units[i]);

    private static bool HasOrdinal(List<Unit> units, Mention mention)
    {
        for (var i = mention.Start; i < mention.End; i++)
        {
            if (units[i].Kind == UnitKind.Number || Ordinals.Contains(units[i].Text)) return true;
        }

        return false;
    }
}
