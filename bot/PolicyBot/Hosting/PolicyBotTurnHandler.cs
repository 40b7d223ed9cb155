using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Api;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Authentication;
using PolicyBot.Protocol.Turns;
using PolicyBot.Sheet;
using PolicyBot.Wording;

namespace PolicyBot.Hosting;

/// <summary>Puts the interview behind the protocol: an activity becomes a message, replies become activities with buttons and cards.</summary>
public sealed class PolicyBotTurnHandler(Interview interview, AssessmentCard card, TraditionalWriter traditional, AnswerMeters meters, SheetAddress sheets) : ITurnHandler
{
    private readonly Memo<CardKey, JsonElement> _cards = new(250);

    /// <inheritdoc/>
    public TurnOutcome Handle(TurnInput input)
    {
        var locale = LocaleTag.Of(input.Activity);
        if (input.Activity.Type != ActivityTypes.Message) return Outcome(interview.Welcome(locale.Language, locale.Script), input);

        var state = AnswersJson.Read(input.State);
        if (state.Language is null) state = state with { Language = locale.Language, Script = locale.Script };
        var turn = interview.Reply(state, TextOf(input.Activity), Today.At(input.Now));
        // A rehearsal has no conversation.
        if (input.Activity.Conversation is not null) meters.Answered(state, turn);
        return Outcome(turn, input);
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

    private TurnOutcome Outcome(InterviewTurn turn, TurnInput input)
    {
        var incoming = input.Activity;
        var abilities = ChannelAbilities.Of(incoming);
        var replies = turn.Replies.Select(reply => ToActivity(turn, WithSheet(turn, reply, abilities, Today.At(input.Now)), abilities)).ToList();
        if (End(turn, incoming) is not { } end) return new TurnOutcome(turn.Forget ? null : AnswersJson.Write(turn.State), replies, turn.Forget);
        // The host has what it came for; a next call is a new conversation.
        return new TurnOutcome(null, [.. replies, end], turn.Forget);
    }

    /// <summary>To a bot that calls this one as a skill: done, with the assessment; or given up. Null while the conversation goes on, and for everybody else.</summary>
    private static Activity? End(InterviewTurn turn, Activity incoming)
    {
        // Without an app id nobody has a caller id; then the role in the activity has to do.
        var isSkill = CallerIds.AppOf(incoming.CallerId) is not null || (incoming.CallerId is null && incoming.Recipient?.Role == "skill");
        if (!isSkill) return null;
        var shown = turn.Replies.Select(r => r.Assessment).FirstOrDefault(a => a is not null);
        if (shown is null && !turn.Forget) return null;
        return new Activity
        {
            Type = ActivityTypes.EndOfConversation,
            Code = shown is null ? "userCancelled" : "completedSuccessfully",
            Value = shown is null ? null : JsonSerializer.SerializeToElement(AssessmentsEndpoint.ToResponse(shown), ApiJson.Default.AssessmentResponse),
        };
    }

    private Reply WithSheet(InterviewTurn turn, Reply reply, ChannelAbilities abilities, DateOnly today)
    {
        if (reply.SheetLabel is not { } label) return reply;
        var address = sheets.For(turn.State.Answers, today);
        return reply with { Text = $"{reply.Text}\n\n{(abilities.Markdown ? $"[{label}]({address})" : $"{label}: {address}")}" };
    }

    private Activity ToActivity(InterviewTurn turn, Reply reply, ChannelAbilities abilities)
    {
        var suggested = reply.Buttons.Count <= abilities.SuggestedActions;
        var attachments = new List<Attachment>();
        if (reply.Assessment is { } assessment) attachments.Add(CardOf(turn.State.Answers, assessment, reply, abilities));
        if (!suggested && abilities.Markdown) attachments.Add(Card(ButtonCard.Draw(reply.Buttons, LocaleOf(reply))));
        return new Activity
        {
            Type = ActivityTypes.Message,
            Text = suggested || abilities.Markdown ? reply.Text : $"{reply.Text}\n\n{string.Join("\n", reply.Buttons.Select(b => $"- {b}"))}",
            TextFormat = abilities.Markdown ? "markdown" : "plain",
            Locale = LocaleOf(reply),
            InputHint = "expectingInput",
            SuggestedActions = reply.Buttons.Count == 0 || !suggested ? null : new SuggestedActions
            {
                Actions = [.. reply.Buttons.Select(b => new CardAction { Type = CardAction.ImBack, Title = b, Value = b })],
            },
            Attachments = attachments.Count == 0 ? null : attachments,
            ChannelData = abilities.OwnData ? PolicyBotData.Write(turn, reply.Language) : null,
        };
    }

    private static string LocaleOf(Reply reply) =>
        reply.Language != Language.Zh ? "en" : reply.Script == ChineseScript.Traditional ? "zh-Hant" : "zh-Hans";

    private Attachment CardOf(Answers answers, Assessment assessment, Reply reply, ChannelAbilities abilities)
    {
        var key = new CardKey(answers, assessment, reply.Language, reply.Script, abilities.UniversalActions ? CardTaps.Execute : CardTaps.Submit);
        // Each message gets an object of its own; what it is made of is shared.
        return Card(JsonObject.Create(_cards.GetOrMake(key, this, (k, handler) => handler.Draw(k)))!);
    }

    private JsonElement Draw(CardKey key)
    {
        var drawn = card.Draw(key.Answers, key.Assessment, key.Language, key.Taps);
        if (key.Script == ChineseScript.Traditional) drawn = CardScript.Traditional(drawn, traditional);
        return JsonSerializer.SerializeToElement(drawn, ActivityJson.Default.JsonObject);
    }

    private static Attachment Card(JsonObject drawn) => new() { ContentType = Attachment.AdaptiveCard, Content = drawn };
}
