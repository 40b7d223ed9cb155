using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Cards;

/// <summary>Draws an assessment as an Adaptive Card that reads well on a phone: what applies first, why not behind a tap.</summary>
/// <remarks>Version 1.3, so that every channel shows it; 1.4 where a tap redraws it in place (Action.Execute).</remarks>
public sealed class AssessmentCard(Words words, Conversation.Facts facts, KnowledgeBase knowledge)
{
    private const string Version = "1.3";
    private const string UniversalVersion = "1.4";
    private const int FirstSteps = 6;

    /// <summary>The card for one assessment in one language.</summary>
    /// <param name="answers">What the applicant said.</param>
    /// <param name="assessment">What that comes to.</param>
    /// <param name="language">The language to draw it in.</param>
    /// <param name="taps">What tapping the card can do on the channel.</param>
    public JsonObject Draw(Answers answers, Assessment assessment, Language language, CardTaps taps = CardTaps.None) =>
        Draw(answers, answers, [], assessment, language, taps);

    /// <summary>The card as it would be under other answers, with what changes on top and the way back at the end.</summary>
    public JsonObject DrawSupposed(Answers own, Answers supposed, IReadOnlyList<Bilingual> changes, Assessment assessment, Language language) =>
        Draw(own, supposed, changes, assessment, language, CardTaps.Execute);

    private JsonObject Draw(Answers own, Answers answers, IReadOnlyList<Bilingual> changes, Assessment assessment, Language language, CardTaps taps)
    {
        var supposed = !ReferenceEquals(own, answers);
        var body = new JsonArray
        {
            CardParts.Text(words[supposed ? Phrase.CardSupposedTitle : Phrase.CardTitle].In(language), size: "Large", weight: "Bolder", heading: true),
        };
        // Of a certificate we do not know there is nothing to say back.
        if (facts.Of(answers, told: !supposed).In(language) is { Length: > 0 } known) body.Add((JsonNode)CardParts.Text(known, weight: "Bolder", spacing: "None"));
        // Near the top: a tap must not change what is scrolled out of sight.
        foreach (var change in changes) body.Add((JsonNode)CardParts.Text(change.In(language), spacing: "Small"));
        AddWhatIf(body, own, supposed, assessment, language, taps);
        body.Add((JsonNode)CardParts.Text(words[Phrase.CardHint].In(language), size: "Small", subtle: true, spacing: "Small"));
        var verdicts = new VerdictBlocks(words, language, supposed);
        if (assessment.IfCategory.Count > 0) verdicts.AddPerCategory(body, assessment);
        else verdicts.AddByVerdict(body, assessment);
        AddSteps(body, assessment, language);
        AddSources(body, assessment, language);
        body.Add((JsonNode)CardParts.Text(Footer(assessment).In(language), size: "Small", subtle: true, spacing: "Medium"));
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = taps == CardTaps.Execute ? UniversalVersion : Version,
            ["lang"] = language == Language.Zh ? "zh-Hans" : "en",
            ["body"] = body,
        };
    }

    private void AddWhatIf(JsonArray body, Answers own, bool supposed, Assessment assessment, Language language, CardTaps taps)
    {
        if (taps == CardTaps.None) return;
        if (supposed)
        {
            body.Add((JsonNode)CardParts.Button(CardParts.Execute(words[Phrase.CardOwn].In(language), new CardAnswers(own, null, language, ChineseScript.Simplified))));
            return;
        }

        var chips = WhatIfChips.Of(own, assessment);
        if (chips.Count == 0) return;
        var hidden = CardParts.Hidden("whatIf");
        foreach (var chip in chips)
        {
            var title = words[Phrase.CardSuppose].With("facts", facts.Changes(own, chip, told: false)).In(language);
            hidden["items"]!.AsArray().Add((JsonNode)CardParts.Button(taps == CardTaps.Execute
                ? CardParts.Execute(title, new CardAnswers(own, chip, language, ChineseScript.Simplified)) : CardParts.Submit(title)));
        }

        body.Add((JsonNode)CardParts.Toggle(words[Phrase.CardWhatIf].In(language), "whatIf"));
        body.Add((JsonNode)hidden);
    }

    // Whole routes while they are few steps; what is wanted only on one way or another waits behind a tap.
    private void AddSteps(JsonArray body, Assessment assessment, Language language)
    {
        if (assessment.Steps.Count == 0) return;
        body.Add((JsonNode)CardParts.Heading(words[Phrase.CardSteps].In(language)));
        var more = CardParts.Hidden("moreSteps");
        var number = 0;
        var hidden = 0;
        foreach (var route in assessment.Steps.GroupBy(s => s.Route))
        {
            var shown = hidden == 0 && (number == 0 || number + route.Count() <= FirstSteps);
            var items = shown ? body : more["items"]!.AsArray();
            items.Add((JsonNode)CardParts.Text(knowledge.Words.Routes[route.Key].In(language), weight: "Bolder", spacing: "Small"));
            items.Add((JsonNode)CardParts.Text(Numbered(route, number + 1, language), spacing: "Small"));
            number += route.Count();
            if (!shown) hidden += route.Count();
        }

        if (hidden == 0) return;
        body.Add((JsonNode)CardParts.Toggle(words[Phrase.CardMoreSteps].With("count", hidden.ToString(CultureInfo.InvariantCulture)).In(language), "moreSteps"));
        body.Add((JsonNode)more);
    }

    /// <summary>One text block: each block of its own would start numbering again at one.</summary>
    private static string Numbered(IEnumerable<Step> steps, int from, Language language) =>
        string.Join("\n", steps.Select((s, i) => $"{(from + i).ToString(CultureInfo.InvariantCulture)}. {s.Text.In(language)}"));

    private void AddSources(JsonArray body, Assessment assessment, Language language)
    {
        var sources = assessment.Verdicts.SelectMany(v => v.Citations)
            .Concat(assessment.Steps.SelectMany(s => s.Citations))
            .Concat(assessment.Holdings.SelectMany(h => h.Listings).Select(l => l.Source))
            .Select(c => c.Source).DistinctBy(s => s.Id).ToArray();
        var links = CardParts.Hidden("sources");
        foreach (var source in sources)
        {
            links["items"]!.AsArray().Add((JsonNode)CardParts.Text($"{source.Id}: [{CardParts.Escape(source.Title.In(language))}]({source.Url})", size: "Small", spacing: "Small"));
        }

        body.Add((JsonNode)CardParts.Toggle(words[Phrase.CardSources].With("count", sources.Length.ToString(CultureInfo.InvariantCulture)).In(language), "sources"));
        body.Add((JsonNode)links);
    }

    private Bilingual Footer(Assessment assessment) => words[Phrase.CardFooter]
        .With("version", assessment.ListVersion.Version)
        .With("id", assessment.VersionId)
        .With("date", assessment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
