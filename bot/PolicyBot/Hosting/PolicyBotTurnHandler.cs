using System.Text.Json;
using PolicyBot.Api;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Authentication;
using PolicyBot.Protocol.Turns;
using PolicyBot.Sheet;

namespace PolicyBot.Hosting;

/// <summary>Puts the interview behind the protocol: an activity becomes a message, replies become activities with buttons and cards.</summary>
public sealed class PolicyBotTurnHandler(Interview interview, ReplyDrawing drawing, AnswerMeters meters, SheetAddress sheets) : ITurnHandler
{
    private readonly Memo<TurnCase, TakenTurn> _taken = new(250, fromSecond: true, taken => !taken.Turn.Unread);

    /// <inheritdoc/>
    public TurnOutcome Handle(TurnInput input)
    {
        var locale = LocaleTag.Of(input.Activity);
        var abilities = ChannelAbilities.Of(input.Activity);
        if (input.Activity.Type != ActivityTypes.Message) return Outcome(Taken(new(), interview.Welcome(locale.Language, locale.Script), abilities), input, abilities);

        var said = new TurnCase(input.State, TextOf(input.Activity), locale, abilities, Today.At(input.Now));
        // The interview is a function: most consultations begin with the same few messages.
        var taken = said.IsCommon ? _taken.GetOrMake(said, this, (s, handler) => handler.Take(s)) : Take(said);
        // A rehearsal has no conversation.
        if (input.Activity.Conversation is not null) meters.Answered(taken.Before, taken.Turn);
        return Outcome(taken, input, abilities);
    }

    private TakenTurn Take(TurnCase said)
    {
        var state = AnswersJson.Read(said.State);
        if (state.Language is null) state = state with { Language = said.Locale.Language, Script = said.Locale.Script };
        return Taken(state, interview.Reply(state, said.Text, said.Today), said.Abilities);
    }

    private TakenTurn Taken(ConversationState before, InterviewTurn turn, ChannelAbilities abilities) => new(
        before,
        turn,
        turn.Forget ? null : AnswersJson.Write(turn.State),
        turn.Replies.Any(reply => reply.SheetLabel is not null) ? null : Draw(turn, turn.Replies, abilities));

    private List<Activity> Draw(InterviewTurn turn, IEnumerable<Reply> replies, ChannelAbilities abilities) =>
        [.. replies.Select(reply => drawing.Draw(turn, reply, abilities))];

    /// <summary>What was typed, or the text behind a tapped card button.</summary>
    private static string TextOf(Activity activity)
    {
        if (!string.IsNullOrWhiteSpace(activity.Text)) return activity.Text;
        return activity.Value switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { ValueKind: JsonValueKind.Object } data when data.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String => text.GetString() ?? "",
            _ => "",
        };
    }

    private TurnOutcome Outcome(TakenTurn taken, TurnInput input, ChannelAbilities abilities)
    {
        var turn = taken.Turn;
        var replies = taken.Replies ?? Draw(turn, turn.Replies.Select(reply => WithSheet(turn, reply, abilities, Today.At(input.Now))), abilities);
        if (End(turn, input.Activity) is not { } end) return new TurnOutcome(taken.State, replies, turn.Forget);
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
}
