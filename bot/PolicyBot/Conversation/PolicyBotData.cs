using System.Text.Json.Nodes;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Conversation;

/// <summary>Writes <c>channelData.policyBot</c>: what a host page or a test may follow along with (design §11).</summary>
public static class PolicyBotData
{
    /// <summary>The data for one message.</summary>
    public static JsonObject Write(InterviewTurn turn, Language language)
    {
        var answers = turn.State.Answers;
        var data = new JsonObject
        {
            ["language"] = language == Language.Zh ? "zh" : "en",
            ["awaiting"] = turn.State.Awaiting.ToString().ToLowerInvariant(),
            ["answers"] = new JsonObject
            {
                ["qualification"] = answers.Qualifications.Count > 0 ? answers.Qualifications[0] : null,
                ["qualifications"] = new JsonArray([.. answers.Qualifications.Select(q => (JsonNode)q)]),
                ["statedCategories"] = new JsonArray([.. answers.StatedCategories.Select(c => (JsonNode)c.ToString())]),
                ["nationality"] = answers.Nationality?.ToString(),
                ["country"] = answers.Country,
                ["age"] = answers.Age,
                ["hukou"] = answers.Hukou?.ToString(),
            },
        };
        if (turn.Assessment is { } assessment)
        {
            data["assessment"] = new JsonObject
            {
                ["versionId"] = assessment.VersionId,
                ["verdicts"] = new JsonObject(assessment.Verdicts.Select(v => KeyValuePair.Create(v.Measure.Id, (JsonNode?)v.Verdict.ToString()))),
            };
        }

        return new JsonObject { ["policyBot"] = data };
    }
}
