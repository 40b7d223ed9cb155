using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Cards;

/// <summary>One certificate as a card for a conversation between people: what it is, what is known of its listing, and who says so; in both languages, the sender's first.</summary>
internal sealed class CertificateLookupCard(KnowledgeBase knowledge, Words words)
{
    /// <summary>The card.</summary>
    public JsonObject Draw(string id, Language language, DateOnly today)
    {
        var q = knowledge.Qualifications[id];
        var assessment = Assessor.Assess(new Answers { Qualifications = [id] }, knowledge, today);
        var body = new JsonArray { CardParts.Text(q.ShortName, size: "Large", weight: "Bolder", heading: true) };
        foreach (var each in Both(language))
        {
            body.Add((JsonNode)CardParts.Text($"{q.Name.In(each)} · {q.Issuer.Name.In(each)}", spacing: each == language ? "None" : "Medium", weight: "Bolder"));
            body.Add((JsonNode)CardParts.Text(Standing(assessment).In(each), spacing: "Small"));
        }

        AddEvidence(body, assessment, language);
        body.Add((JsonNode)CardParts.Text(Footer(assessment).In(language), size: "Small", subtle: true, spacing: "Medium"));
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.3",
            ["lang"] = language == Language.Zh ? "zh-Hans" : "en",
            ["body"] = body,
        };
    }

    /// <summary>The two lines in the list of results.</summary>
    public (string Title, string Text) Preview(string id, Language language)
    {
        var q = knowledge.Qualifications[id];
        var place = knowledge.Regions.TryGetValue(q.Country, out var region) ? $" · {region.Name.In(language)}" : "";
        return (q.Abbreviation.Length > 0 ? $"{q.Abbreviation} · {q.Name.In(language)}" : q.Name.In(language), q.Issuer.Name.In(language) + place);
    }

    // A listing where there is one; else the step that says how to find out.
    private void AddEvidence(JsonArray body, Assessment assessment, Language language)
    {
        var lines = assessment.Holdings.SelectMany(h => h.Listings).GroupBy(l => (l.Version, l.Source.Source.Id)).Select(same => Line([.. same], language)).ToArray();
        var listed = lines.Length > 0;
        if (!listed) lines = [.. assessment.Steps.Take(1).Select(s => $"{s.Text.In(language)} {string.Join(" · ", s.Citations.Select(c => Link(c.Source, language)).Distinct())}")];
        if (lines.Length == 0) return;
        body.Add((JsonNode)CardParts.Heading(words[listed ? Phrase.LookupEvidence : Phrase.CardSteps].In(language)));
        foreach (var line in lines) body.Add((JsonNode)CardParts.Text(line, size: "Small", spacing: "Small"));
    }

    // Not the sentence of an assessment: that one leads over to what applies, which stands on no card between people.
    private Bilingual Standing(Assessment assessment) => words[assessment.Standing switch
    {
        Knowledge.Assessing.Standing.Listed => Phrase.LookupListed,
        Knowledge.Assessing.Standing.ListedBefore => Phrase.LookupListedBefore,
        Knowledge.Assessing.Standing.NotListed => Phrase.LookupNotListed,
        _ => Phrase.LookupUnconfirmed,
    }].With("version", assessment.Holdings[0].Version ?? assessment.ListVersion.Version).With("categories", Phrases.Categories(assessment.Categories));

    private string Line(Listing[] same, Language language)
    {
        var categories = same.Where(l => l.Category is not null).Select(l => l.Category!.Value).Distinct().ToArray();
        string[] parts =
        [
            same[0].Version is { } version ? words[Phrase.LookupVersion].With("version", version).In(language) : "",
            categories.Length > 0 ? Phrases.Categories(categories).In(language) : "",
            Link(same[0].Source.Source, language),
            same[0].Note?.In(language) ?? "",
        ];
        return string.Join(" · ", parts.Where(p => p.Length > 0));
    }

    private static string Link(Source source, Language language) => $"[{CardParts.Escape(source.Title.In(language))}]({source.Url})";

    private Bilingual Footer(Assessment assessment) => words[Phrase.LookupFooter]
        .With("id", assessment.VersionId).With("date", assessment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Language[] Both(Language first) => first == Language.Zh ? [Language.Zh, Language.En] : [Language.En, Language.Zh];
}
