using System.Collections.Concurrent;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Stage two for names that are not written exactly: how much of a form is in the text, and how much of the text is in the form.</summary>
/// <remarks>Rare words weigh more than "certified" or 师. Numbers must agree. The score is bounded by 0 and 1.</remarks>
internal sealed class NearScorer(NameWords words)
{
    /// <summary>Words that stand apart from the name hardly speak against it: people write sentences.</summary>
    private const double Apart = 0.12;

    /// <summary>What the wrong character costs beyond the right one that is missing.</summary>
    private const double Instead = 0.3;

    /// <summary>What each character of another word weighs at least: 工程师 is not 会计师, however common the words.</summary>
    private const double Other = 1.5;

    /// <summary>A country that agrees says where a name is from, not what it is; one that is missing counts in full.</summary>
    private const double SameCountry = 0.5;

    private readonly ConcurrentDictionary<string, int> _ids = [];
    private int _last;

    /// <summary>A unit ready to be compared.</summary>
    public Word Word(Unit unit, bool apart, bool country)
    {
        var weight = words.Weight(unit);
        // A Chinese character is about a third of a word.
        if (unit.Kind == UnitKind.Han) weight /= 3;
        return unit.Kind == UnitKind.Han
            ? new Word(unit.Stem, unit.Kind, weight, 0, HanTable.Sound(unit.Text[0]), HanTable.OtherSound(unit.Text[0]), apart, Country: country)
            : new Word(unit.Stem, unit.Kind, weight, Edits.Mask(unit.Stem), 0, 0, apart, Country: country);
    }

    /// <summary>True for two Chinese characters that make a word of some name.</summary>
    public bool IsWord(Unit first, Unit second) => first.Kind == UnitKind.Han && second.Kind == UnitKind.Han && words.Has(NameWords.Pair(first, second));

    /// <summary>True for two Chinese characters that only sound like a word of some name.</summary>
    public bool SoundsLikeWord(Unit first, Unit second) =>
        first.Kind == UnitKind.Han && second.Kind == UnitKind.Han && NameWords.Pair(first, second) is var pair && !words.Has(pair) && words.HasSound(pair);

    /// <summary>A form ready to be compared.</summary>
    public NearForm Prepare(Form form, IReadOnlyList<Unit> content, IReadOnlyList<Mention> countries, bool titled, bool shared)
    {
        Word[] all = [.. content.Select((u, i) => Word(u, false, countries.Any(c => c.Start <= i && i < c.End)) with { Id = _ids.GetOrAdd(u.Stem, _ => Interlocked.Increment(ref _last)) })];
        var han = all.Count(w => w.Kind == UnitKind.Han);
        return new NearForm(
            form,
            all,
            all.Sum(w => w.Weight),
            han == 0 ? string.Concat(content.Select(u => form.Kind == FormKind.Acronym ? u.Text : u.Stem)) : "",
            han == all.Length && han >= 4 ? Sounds.Of(form.Units) : "",
            titled,
            shared);
    }

    /// <summary>What a word of the text was taken for.</summary>
    private enum Use : byte
    {
        None,
        Alike,
        Itself,
    }

    /// <summary>Similarity of a text and a form, 0 to 1.</summary>
    /// <param name="text">The words compared.</param>
    /// <param name="places">Where each word of the whole text is in it; -1 when it is not. Null for the whole text.</param>
    /// <param name="partners">The words of the whole text by likeness.</param>
    /// <param name="form">The form.</param>
    public static double Score(ReadOnlySpan<Word> text, int[]? places, Partners partners, NearForm form)
    {
        if (text.Length > Partners.Most) text = text[..Partners.Most];
        Span<Use> used = stackalloc Use[text.Length];
        double found = 0, matched = 0, total = form.Weight;
        var (last, first, end) = (-1, text.Length, -1);
        foreach (ref readonly var word in form.Words.AsSpan())
        {
            var (at, similarity) = Free(partners.Of(word), places, used, last);
            if (at < 0) continue;
            used[at] = similarity == 1 ? Use.Itself : Use.Alike;
            // Order matters little in English ("Quality Manager, Certified") and much in Chinese, where every unit is one character.
            if (at < last) similarity *= word.Kind == UnitKind.Han ? 0.6 : 0.9;
            var weight = word.Country ? word.Weight * SameCountry : word.Weight;
            total -= word.Weight - weight;
            matched += weight;
            found += weight * similarity;
            (last, first, end) = (at, Math.Min(first, at), Math.Max(end, at));
        }

        if (found == 0) return 0;
        // A mistyped word weighs what the word it stands for weighs; a word left over weighs as the stranger it is.
        var precision = found / (matched + LeftOver(text, used, first, end, form.Words.Length));
        var recall = found / total;
        return 2 * precision * recall / (precision + recall);
    }

    private static double LeftOver(ReadOnlySpan<Word> text, ReadOnlySpan<Use> used, int first, int end, int wanted)
    {
        double sum = 0;
        foreach (var use in used) wanted -= use == Use.None ? 0 : 1;
        var apart = false;
        for (var i = first - 1; i >= 0; i--)
        {
            apart |= text[i + 1].Break;
            sum += text[i].Weight * (apart ? Apart : 1);
        }

        for (var i = first; i <= end; i++)
        {
            if (used[i] != Use.None) continue;
            // A wrong character where one is missing is one mistake, not two: 分柝 for 分析.
            sum += text[i].Kind != UnitKind.Han ? text[i].Weight : IsOtherWord(text, used, i) ? Math.Max(text[i].Weight, Other) : text[i].Weight * (wanted-- > 0 ? Instead : 1);
        }

        apart = false;
        for (var i = end + 1; i < text.Length; i++)
        {
            apart |= text[i].Break;
            sum += text[i].Weight * (apart ? Apart : 1);
        }

        return sum;
    }

    /// <summary>工程 where the name has 会计 is no slip of the hand, nor is 数据 where it has 技术 for 数 sounding like 术.</summary>
    private static bool IsOtherWord(ReadOnlySpan<Word> text, ReadOnlySpan<Use> used, int i) =>
        (text[i].OtherWord && i + 1 < text.Length && used[i + 1] != Use.Itself) || (i > 0 && text[i - 1].OtherWord && used[i - 1] != Use.Itself);

    /// <summary>The best word of the text that is still free; of equals the next one in reading order.</summary>
    private static (int At, double Similarity) Free(ReadOnlySpan<(int At, double Similarity)> partners, int[]? places, ReadOnlySpan<Use> used, int last)
    {
        var best = (At: -1, Similarity: 0.0);
        foreach (var partner in partners)
        {
            var at = places is null ? partner.At : places[partner.At];
            if (at < 0 || used[at] != Use.None) continue;
            if (partner.Similarity > best.Similarity || (partner.Similarity == best.Similarity && best.At < last && at > last)) best = (at, partner.Similarity);
        }

        return best;
    }
}
