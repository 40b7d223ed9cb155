using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Cards;

/// <summary>The part of the card that holds the verdicts.</summary>
internal sealed class VerdictBlocks(Words words, Language language)
{
    /// <summary>Applies, not yet clear, does not apply; the last behind a tap.</summary>
    public void AddByVerdict(JsonArray body, Assessment assessment)
    {
        Add(Verdict.Applies, Phrase.CardApplies);
        Add(Verdict.Undetermined, Phrase.CardUndetermined);
        var no = assessment.Verdicts.Where(v => v.Verdict == Verdict.DoesNotApply).ToArray();
        if (no.Length == 0) return;
        var reasons = CardParts.Hidden("whyNot");
        foreach (var verdict in no) AddMeasure(reasons["items"]!.AsArray(), verdict, verdict.Measure.Id);
        body.Add((JsonNode)CardParts.Toggle(Count(Phrase.CardWhyNot, no.Length), "whyNot"));
        body.Add((JsonNode)reasons);

        void Add(Verdict kind, Phrase title)
        {
            var verdicts = assessment.Verdicts.Where(v => v.Verdict == kind).ToArray();
            if (verdicts.Length == 0) return;
            body.Add((JsonNode)CardParts.Heading(Count(title, verdicts.Length)));
            foreach (var verdict in verdicts) AddMeasure(body, verdict, verdict.Measure.Id);
        }
    }

    /// <summary>The category is not known: what each one would give this person, compactly.</summary>
    public void AddPerCategory(JsonArray body, Assessment assessment)
    {
        foreach (var (category, verdicts) in assessment.IfCategory)
        {
            var title = words[Phrase.CardIf].With("categories", Phrases.Categories([category])).In(language);
            body.Add((JsonNode)CardParts.Heading(title));
            if (verdicts.Count == 0) body.Add((JsonNode)CardParts.Text(words[Phrase.CardNothing].In(language), spacing: "Small"));
            foreach (var verdict in verdicts) AddLine(body, verdict, category);
        }
    }

    private void AddLine(JsonArray body, MeasureVerdict verdict, Category category)
    {
        var title = verdict.Verdict == Verdict.Applies ? verdict.Measure.Title : words[Phrase.CardMaybe].With("title", verdict.Measure.Title);
        var id = $"{verdict.Measure.Id}-{category}";
        var details = CardParts.Hidden(id);
        AddDetails(details["items"]!.AsArray(), verdict, withReason: true);
        body.Add((JsonNode)CardParts.Tappable("• " + title.In(language), id));
        body.Add((JsonNode)details);
    }

    private void AddMeasure(JsonArray items, MeasureVerdict verdict, string id)
    {
        items.Add((JsonNode)CardParts.Text(verdict.Measure.Title.In(language), weight: "Bolder", spacing: "Medium"));
        items.Add((JsonNode)CardParts.Text(verdict.Reason.In(language), spacing: "None"));
        if (verdict.Change is { } change) items.Add((JsonNode)CardParts.Text(change.In(language), subtle: true, spacing: "None"));
        var details = CardParts.Hidden("d-" + id);
        AddDetails(details["items"]!.AsArray(), verdict, withReason: false);
        items.Add((JsonNode)CardParts.Toggle(words[Phrase.CardDetails].In(language), "d-" + id));
        items.Add((JsonNode)details);
    }

    private void AddDetails(JsonArray items, MeasureVerdict verdict, bool withReason)
    {
        if (withReason) items.Add((JsonNode)CardParts.Text(verdict.Reason.In(language), spacing: "None"));
        if (verdict.Unchecked.Count > 0)
        {
            var conditions = new Bilingual(string.Join("；", verdict.Unchecked.Select(u => u.Zh)), string.Join("; ", verdict.Unchecked.Select(u => u.En)));
            items.Add((JsonNode)CardParts.Text(words[Phrase.CardUnchecked].With("conditions", conditions).In(language), size: "Small", subtle: true, spacing: "None"));
        }

        var sources = verdict.Citations.Select(c => c.Source).DistinctBy(s => s.Id).Select(s => $"[{CardParts.Escape(s.Title.In(language))}]({s.Url})");
        var list = string.Join(language == Language.Zh ? "；" : "; ", sources);
        items.Add((JsonNode)CardParts.Text(words[Phrase.SourcesNote].With("sources", list).In(language), size: "Small", subtle: true, spacing: "None"));
    }

    private string Count(Phrase phrase, int count) => words[phrase].With("count", count.ToString(CultureInfo.InvariantCulture)).In(language);
}
