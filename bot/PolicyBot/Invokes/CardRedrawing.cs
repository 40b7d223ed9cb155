using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Invokes;
using PolicyBot.Wording;

namespace PolicyBot.Invokes;

/// <summary><c>adaptiveCard/action</c>: a tap on an assessment card redraws it under the supposition, or as it was.</summary>
internal sealed class CardRedrawing(KnowledgeBase knowledge, Words words, Facts facts, AssessmentCard card, TraditionalWriter traditional)
{
    private readonly Supposition _supposition = new(knowledge, words, facts);

    /// <summary>Answers one tap; always HTTP 200, the outcome is in the body (Universal Actions).</summary>
    public InvokeAnswer Answer(Activity activity, DateTimeOffset now)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value || !value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
            return Refuse("BadRequest", "The invoke needs a value.action.");
        if (!action.TryGetProperty("verb", out var verb) || verb.ValueKind != JsonValueKind.String || verb.GetString() != CardAnswers.Verb)
            return Refuse("NotSupported", "This bot does not know that verb.");
        return action.TryGetProperty("data", out var data) && CardAnswers.Read(data, knowledge) is { } tapped
            ? Body(200, Attachment.AdaptiveCard, Draw(tapped, Api.Today.At(now)))
            : Refuse("BadRequest", "The action's data are not those of a card of this bot.");
    }

    private JsonObject Draw(CardAnswers tapped, DateOnly today)
    {
        var (own, supposed) = (tapped.Answers, tapped.Supposed);
        var assessment = Assessor.Assess(supposed ?? own, knowledge, today);
        var drawn = supposed is null
            ? card.Draw(own, assessment, tapped.Language, CardTaps.Execute)
            : card.DrawSupposed(own, supposed, _supposition.Describe(own, supposed, today), assessment, tapped.Language);
        return tapped is { Language: Language.Zh, Script: ChineseScript.Traditional } ? CardScript.Traditional(drawn, traditional) : drawn;
    }

    private static InvokeAnswer Refuse(string code, string message) =>
        Body(400, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });

    private static InvokeAnswer Body(int status, string type, JsonObject value) =>
        new(200, new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });
}
