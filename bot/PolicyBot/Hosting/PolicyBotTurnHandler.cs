using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Hosting;

/// <summary>Puts the interview behind the protocol: an activity becomes a message, replies become activities with buttons and cards.</summary>
public sealed class PolicyBotTurnHandler(Interview interview, AssessmentCard card) : ITurnHandler
{

    /// <inheritdoc/>
    public TurnOutcome Handle(TurnInput input)
    {
        var state = AnswersJson.Read(input.State);
        if (input.Activity.Type == ActivityTypes.Message)
        {
            var today = Api.Today.At(input.Now);
            if (state.Language is null) state = state with { Language = LanguageOf(input.Activity.Locale) };
            return Outcome(interview.Reply(state, TextOf(input.Activity), today));
        }

        return Outcome(interview.Welcome(LanguageOf(input.Activity.Locale)));
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

    private TurnOutcome Outcome(InterviewTurn turn) => new(
        turn.Forget ? null : AnswersJson.Write(turn.State),
        [.. turn.Replies.Select(reply => ToActivity(turn, reply))],
        turn.Forget);

    private Activity ToActivity(InterviewTurn turn, Reply reply) => new()
    {
        Type = ActivityTypes.Message,
        Text = reply.Text,
        TextFormat = "markdown",
        Locale = reply.Language == Language.Zh ? "zh-Hans" : "en",
        InputHint = "expectingInput",
        SuggestedActions = reply.Buttons.Count == 0 ? null : new SuggestedActions
        {
            Actions = [.. reply.Buttons.Select(b => new CardAction { Type = CardAction.ImBack, Title = b, Value = b })],
        },
        Attachments = reply.Assessment is { } assessment ? [CardOf(turn.State.Answers, assessment, reply.Language)] : null,
        ChannelData = PolicyBotData.Write(turn, reply.Language),
    };

    private Attachment CardOf(Answers answers, Assessment assessment, Language language) => new()
    {
        ContentType = Attachment.AdaptiveCard,
        Content = card.Draw(answers, assessment, language),
    };
}
