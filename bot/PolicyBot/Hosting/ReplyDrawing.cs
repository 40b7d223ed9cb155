using System.Text.Json.Nodes;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Protocol.Activities;
using PolicyBot.Wording;

namespace PolicyBot.Hosting;

/// <summary>Draws what the interview says as an activity, with the buttons and cards its channel can show.</summary>
public sealed class ReplyDrawing(AssessmentCard card, TraditionalWriter traditional)
{
    private readonly Memo<CardKey, JsonNode> _cards = new(250, fromSecond: true);

    /// <summary>The content of a message; the protocol adds whom it is for.</summary>
    /// <param name="turn">The turn it belongs to.</param>
    /// <param name="reply">One of its replies.</param>
    /// <param name="abilities">What the channel can show.</param>
    public Activity Draw(InterviewTurn turn, Reply reply, ChannelAbilities abilities)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(abilities);
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
            ChannelData = abilities.OwnData ? RawJson.Of(PolicyBotData.Write(turn, reply.Language)) : null,
        };
    }

    private static string LocaleOf(Reply reply) =>
        reply.Language != Language.Zh ? "en" : reply.Script == ChineseScript.Traditional ? "zh-Hant" : "zh-Hans";

    private Attachment CardOf(Answers answers, Assessment assessment, Reply reply, ChannelAbilities abilities)
    {
        var key = new CardKey(answers, assessment, reply.Language, reply.Script, abilities.UniversalActions ? CardTaps.Execute : CardTaps.Submit);
        return Card(_cards.GetOrMake(key, this, (k, drawing) => drawing.Card(k)));
    }

    private JsonNode Card(CardKey key)
    {
        var drawn = card.Draw(key.Answers, key.Assessment, key.Language, key.Taps);
        if (key.Script == ChineseScript.Traditional) drawn = CardScript.Traditional(drawn, traditional);
        return RawJson.Of(drawn);
    }

    private static Attachment Card(JsonNode drawn) => new() { ContentType = Attachment.AdaptiveCard, Content = drawn };
}
