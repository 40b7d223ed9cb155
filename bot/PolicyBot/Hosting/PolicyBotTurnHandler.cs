using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Turns;
using PolicyBot.Wording;

namespace PolicyBot.Hosting;

/// <summary>Puts the interview behind the protocol: an activity becomes a message, replies become activities with buttons and cards.</summary>
public sealed class PolicyBotTurnHandler(Interview interview, AssessmentCard card, TraditionalWriter traditional) : ITurnHandler
{
    private static readonly string[] TraditionalLocales = ["Hant", "-TW", "-HK", "-MO", "yue"];

    /// <inheritdoc/>
    public TurnOutcome Handle(TurnInput input)
    {
        var state = AnswersJson.Read(input.State);
        if (input.Activity.Type == ActivityTypes.Message)
        {
            var today = Api.Today.At(input.Now);
            if (state.Language is null) state = state with { Language = LanguageOf(input.Activity.Locale), Script = ScriptOf(input.Activity.Locale) };
            return Outcome(interview.Reply(state, TextOf(input.Activity), today));
        }

        return Outcome(interview.Welcome(LanguageOf(input.Activity.Locale), ScriptOf(input.Activity.Locale)));
    }

    /// <summary>What was typed, or the text behind a tapped card button.</summary>
    private static string TextOf(Activity activity)
    {
        if (!string.IsNullOrWhiteSpace(activity.Text)) return activity.Text;
        return activity.Value switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
            { ValueKind: JsonValueKind.Object } data when data.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String => text.GetString() ?? "",
            _ => "",
        };
    }

    private static Language? LanguageOf(string? locale) => locale switch
    {
        null or "" => null,
        _ when locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || locale.StartsWith("yue", StringComparison.OrdinalIgnoreCase) => Language.Zh,
        _ => Language.En,
    };

    private static ChineseScript ScriptOf(string? locale) =>
        locale is not null && TraditionalLocales.Any(part => locale.Contains(part, StringComparison.OrdinalIgnoreCase)) ? ChineseScript.Traditional : ChineseScript.Simplified;

    private TurnOutcome Outcome(InterviewTurn turn) => new(
        turn.Forget ? null : AnswersJson.Write(turn.State),
        [.. turn.Replies.Select(reply => ToActivity(turn, reply))],
        turn.Forget);

    private Activity ToActivity(InterviewTurn turn, Reply reply) => new()
    {
        Type = ActivityTypes.Message,
        Text = reply.Text,
        TextFormat = "markdown",
        Locale = LocaleOf(reply),
        InputHint = "expectingInput",
        SuggestedActions = reply.Buttons.Count == 0 ? null : new SuggestedActions
        {
            Actions = [.. reply.Buttons.Select(b => new CardAction { Type = CardAction.ImBack, Title = b, Value = b })],
        },
        Attachments = reply.Assessment is { } assessment ? [CardOf(turn.State.Answers, assessment, reply)] : null,
        ChannelData = PolicyBotData.Write(turn, reply.Language),
    };

    private static string LocaleOf(Reply reply) =>
        reply.Language != Language.Zh ? "en" : reply.Script == ChineseScript.Traditional ? "zh-Hant" : "zh-Hans";

    private Attachment CardOf(Answers answers, Assessment assessment, Reply reply)
    {
        var drawn = card.Draw(answers, assessment, reply.Language);
        if (reply.Script == ChineseScript.Traditional) drawn = CardScript.Traditional(drawn, traditional);
        return new Attachment { ContentType = Attachment.AdaptiveCard, Content = drawn };
    }
}
