using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Cards;

/// <summary>What a tapped card brings back: the answers it was drawn from, the supposition, its language. The card carries them, so a tap needs no stored state and never reads another person's.</summary>
/// <param name="Answers">What the applicant said.</param>
/// <param name="Supposed">What to suppose instead; null for the card as it was.</param>
/// <param name="Language">The language of the card.</param>
/// <param name="Script">How its Chinese is written.</param>
internal sealed record CardAnswers(Answers Answers, Answers? Supposed, Language Language, ChineseScript Script)
{
    /// <summary>The verb of the action.</summary>
    public const string Verb = "whatIf";

    private const int OldestAge = 120;
    private const int MostCertificates = 20;

    /// <summary>The data of an action.</summary>
    public JsonObject Write()
    {
        var data = new JsonObject
        {
            ["answers"] = JsonSerializer.SerializeToNode(Answers, AnswersJson.Default.Answers),
            ["lang"] = Language == Language.En ? "en" : Script == ChineseScript.Traditional ? "zh-Hant" : "zh-Hans",
        };
        if (Supposed is not null) data["suppose"] = JsonSerializer.SerializeToNode(Supposed, AnswersJson.Default.Answers);
        return data;
    }

    /// <summary>Reads the data of an action; null where it is none of ours. Data come from outside, so everything in them is checked.</summary>
    public static CardAnswers? Read(JsonElement data, KnowledgeBase knowledge)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty("answers", out var said) || Checked(said, knowledge) is not { } answers) return null;
        Answers? supposed = null;
        if (data.TryGetProperty("suppose", out var other) && (supposed = Checked(other, knowledge)) is null) return null;
        var tag = data.TryGetProperty("lang", out var lang) && lang.ValueKind == JsonValueKind.String ? lang.GetString() : null;
        return new CardAnswers(answers, supposed, tag == "en" ? Language.En : Language.Zh, tag == "zh-Hant" ? ChineseScript.Traditional : ChineseScript.Simplified);
    }

    private static Answers? Checked(JsonElement json, KnowledgeBase knowledge)
    {
        try
        {
            return json.Deserialize(AnswersJson.Default.Answers) is { Qualifications: not null, StatedCategories: not null, HasCertificate: true } answers
                && answers.Qualifications.Count <= MostCertificates && answers.Qualifications.All(id => id is not null && knowledge.Qualifications.ContainsKey(id))
                && answers.StatedCategories.All(Enum.IsDefined) && answers.StatedCategories.Distinct().Count() == answers.StatedCategories.Count
                && (answers.Nationality is not { } group || Enum.IsDefined(group)) && (answers.Hukou is not { } hukou || Enum.IsDefined(hukou))
                && (answers.Age is null or (>= 0 and <= OldestAge))
                && (answers.Country is null || knowledge.Regions.ContainsKey(answers.Country)) ? answers : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
