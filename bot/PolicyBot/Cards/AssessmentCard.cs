using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Cards;

/// <summary>Draws an assessment as an Adaptive Card that reads well on a phone: what applies first, why not behind a tap.</summary>
/// <remarks>Version 1.3 and Action.ToggleVisibility only: every channel shows it, nothing has to be sent back.</remarks>
public sealed class AssessmentCard(Words words, Conversation.Facts facts)
{
    private const string Version = "1.3";
    private const int FirstSteps = 5;

    /// <summary>The card for one assessment in one language.</summary>
    public JsonObject Draw(Answers answers, Assessment assessment, Language language)
    {
        var body = new JsonArray
        {
            CardParts.Text(words[Phrase.CardTitle].In(language), size: "Large", weight: "Bolder", heading: true),
            CardParts.Text(facts.Of(answers).In(language), weight: "Bolder", spacing: "None"),
            CardParts.Text(words[Phrase.CardHint].In(language), size: "Small", subtle: true, spacing: "Small"),
        };
        var verdicts = new VerdictBlocks(words, language);
        if (assessment.IfCategory.Count > 0) verdicts.AddPerCategory(body, assessment);
        else verdicts.AddByVerdict(body, assessment);
        AddSteps(body, assessment, language);
        AddSources(body, assessment, language);
        body.Add((JsonNode)CardParts.Text(Footer(assessment).In(language), size: "Small", subtle: true, spacing: "Medium"));
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = Version,
            ["lang"] = language == Language.Zh ? "zh-Hans" : "en",
            ["body"] = body,
        };
    }

    private void AddSteps(JsonArray body, Assessment assessment, Language language)
    {
        if (assessment.Steps.Count == 0) return;
        body.Add((JsonNode)CardParts.Heading(words[Phrase.CardSteps].In(language)));
        body.Add((JsonNode)CardParts.Text(Numbered(assessment.Steps.Take(FirstSteps), 1, language), spacing: "Small"));
        if (assessment.Steps.Count <= FirstSteps) return;
        var more = CardParts.Hidden("moreSteps");
        more["items"]!.AsArray().Add((JsonNode)CardParts.Text(Numbered(assessment.Steps.Skip(FirstSteps), FirstSteps + 1, language), spacing: "Small"));
        var count = (assessment.Steps.Count - FirstSteps).ToString(CultureInfo.InvariantCulture);
        body.Add((JsonNode)CardParts.Toggle(words[Phrase.CardMoreSteps].With("count", count).In(language), "moreSteps"));
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

        body.Add((JsonNode)CardParts.Toggle($"{words[Phrase.CardSources].In(language)} ({sources.Length.ToString(CultureInfo.InvariantCulture)})", "sources"));
        body.Add((JsonNode)links);
    }

    private Bilingual Footer(Assessment assessment) => words[Phrase.CardFooter]
        .With("version", assessment.ListVersion.Version)
        .With("id", assessment.VersionId)
        .With("date", assessment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
