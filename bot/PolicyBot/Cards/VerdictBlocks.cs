using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Cards;

/// <summary>The part of the card that holds the verdicts.</summary>
internal sealed class VerdictBlocks(Words words, Language language, bool supposed)
{
    /// <summary>Applies, not yet clear, does not apply; the last behind a tap.</summary>
    public void AddByVerdict(JsonArray body, Assessment assessment)
    {
        Add(Verdict.Applies, Heading(assessment));
        Add(Verdict.Undetermined, words[Phrase.CardUndetermined]);
        var no = assessment.Verdicts.Where(v => v.Verdict == Verdict.DoesNotApply).ToArray();
        if (no.Length == 0) return;
        var reasons = CardParts.Hidden("whyNot");
        foreach (var verdict in no) AddMeasure(reasons["items"]!.AsArray(), verdict, assessment);
        body.Add((JsonNode)CardParts.Toggle(Count(words[Phrase.CardWhyNot], no.Length), "whyNot"));
        body.Add((JsonNode)reasons);

        void Add(Verdict kind, Bilingual title)
        {
            var verdicts = assessment.Verdicts.Where(v => v.Verdict == kind).ToArray();
            if (verdicts.Length == 0) return;
            body.Add((JsonNode)CardParts.Heading(Count(title, verdicts.Length)));
            foreach (var verdict in verdicts) AddMeasure(body, verdict, assessment);
        }
    }

    /// <summary>The category is not known: what each one would give this person, compactly.</summary>
    public void AddPerCategory(JsonArray body, Assessment assessment)
    {
        var inA = assessment.IfCategory[Category.A].Select(v => v.Measure.Id).ToHashSet();
        foreach (var (category, verdicts) in assessment.IfCategory)
        {
            body.Add((JsonNode)CardParts.Heading(words[Phrase.CardIf].With("categories", Phrases.Categories([category])).In(language)));
            // Certificate category B is everything of A and more (2.0 notice, S7): said once instead of listed twice.
            var own = category == Category.B ? [.. verdicts.Where(v => !inA.Contains(v.Measure.Id))] : verdicts;
            if (category == Category.B && inA.Count > 0) body.Add((JsonNode)CardParts.Text(words[own.Count > 0 ? Phrase.CardPlus : Phrase.CardSame].In(language), spacing: "Small"));
            else if (own.Count == 0) body.Add((JsonNode)CardParts.Text(words[Phrase.CardNothing].In(language), spacing: "Small"));
            foreach (var verdict in own) AddLine(body, verdict, category);
        }
    }

    // Several certificates suppose different things: each measure then says its own.
    private Bilingual Heading(Assessment assessment) => words[assessment.Standing switch
    {
        _ when assessment.Holdings.Count > 1 => Phrase.CardApplies,
        Standing.ListedBefore => Phrase.CardAppliesIfStill,
        Standing.StatedByApplicant => supposed ? Phrase.CardAppliesSupposed : Phrase.CardAppliesAsStated,
        _ => Phrase.CardApplies,
    }].With("categories", Phrases.Categories(assessment.Categories));

    private void AddLine(JsonArray body, MeasureVerdict verdict, Category category)
    {
        var title = "• " + (verdict.Verdict == Verdict.Applies ? verdict.Measure.Title : words[Phrase.CardMaybe].With("title", verdict.Measure.Title)).In(language);
        var details = CardParts.Hidden($"{verdict.Measure.Id}-{category}");
        details["items"]!.AsArray().Add((JsonNode)CardParts.Text(verdict.Statement.In(language), spacing: "None"));
        AddDetails(details["items"]!.AsArray(), verdict);
        body.Add((JsonNode)CardParts.Tappable(title, details["id"]!.GetValue<string>(), "Small", CardParts.Text(title)));
        body.Add((JsonNode)details);
    }

    private void AddMeasure(JsonArray items, MeasureVerdict verdict, Assessment assessment)
    {
        var title = verdict.Measure.Title.In(language);
        var details = CardParts.Hidden("d-" + verdict.Measure.Id);
        if (verdict.Change is { } change) details["items"]!.AsArray().Add((JsonNode)CardParts.Text(change.In(language), size: "Small", spacing: "None"));
        AddDetails(details["items"]!.AsArray(), verdict);
        // What can be tapped is called exactly what it shows (WCAG 2.5.3), so the sentence stands outside.
        items.Add((JsonNode)CardParts.Tappable(title, details["id"]!.GetValue<string>(), "Medium", CardParts.Text(title, weight: "Bolder")));
        var several = assessment.Holdings.Count > 1;
        items.Add((JsonNode)CardParts.Text((several ? verdict.Reason : verdict.Statement).In(language), spacing: "None"));
        if (several && verdict is { Verdict: Verdict.Applies, RestsOn.Count: > 0 }) items.Add((JsonNode)CardParts.Text(RestsOn(verdict, assessment), size: "Small", subtle: true, spacing: "None"));
        items.Add((JsonNode)details);
    }

    private string RestsOn(MeasureVerdict verdict, Assessment assessment)
    {
        var names = assessment.Holdings.Where(h => h.Qualification is { } q && verdict.RestsOn.Contains(q.Id)).Select(h => h.Qualification!.ShortName).ToArray();
        return words[Phrase.CardRestsOn].With("certificates", new Bilingual(string.Join("、", names), string.Join(", ", names))).In(language);
    }

    private void AddDetails(JsonArray items, MeasureVerdict verdict)
    {
        if (verdict.Unchecked.Count > 0)
        {
            var conditions = new Bilingual(string.Join("；", verdict.Unchecked.Select(u => u.Zh)), string.Join("; ", verdict.Unchecked.Select(u => u.En)));
            items.Add((JsonNode)CardParts.Text(words[Phrase.CardUnchecked].With("conditions", conditions).In(language), size: "Small", subtle: true, spacing: "None"));
        }

        var sources = verdict.Citations.Select(c => c.Source).DistinctBy(s => s.Id).Select(s => $"[{CardParts.Escape(s.Title.In(language))}]({s.Url})");
        var list = string.Join(language == Language.Zh ? "；" : "; ", sources);
        items.Add((JsonNode)CardParts.Text(words[Phrase.SourcesNote].With("sources", list).In(language), size: "Small", subtle: true, spacing: "None"));
    }

    private string Count(Bilingual title, int count) => title.With("count", count.ToString(CultureInfo.InvariantCulture)).In(language);
}
