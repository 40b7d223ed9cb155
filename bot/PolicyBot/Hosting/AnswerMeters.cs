using System.Diagnostics.Metrics;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Hosting;

/// <summary>Counts what the bot decided and found. Labels come from the register of measures and fixed lists, never from what somebody said.</summary>
public sealed class AnswerMeters
{
    private readonly Counter<long> _decisions;
    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _replies;

    /// <summary>Creates the instruments; the meter is collected by its name.</summary>
    public AnswerMeters(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var meter = factory.Create("PolicyBot.Answers");
        _decisions = meter.CreateCounter<long>("policybot.decisions", description: "What was made of the name of a certificate, by decision and by way in.");
        _verdicts = meter.CreateCounter<long>("policybot.verdicts", description: "Verdicts shown to people, by measure and verdict.");
        _replies = meter.CreateCounter<long>("policybot.replies", description: "Replies, by language and by what they ask for.");
    }

    /// <summary>Counts a decision of the matcher asked directly.</summary>
    public void Decided(Decision decision) => Decided(decision, "api");

    /// <summary>Counts a turn of a conversation.</summary>
    public void Answered(ConversationState before, InterviewTurn turn)
    {
        if (TurnDecision.Of(before, turn) is { } decision) Decided(decision, "chat");
        foreach (var reply in turn.Replies)
        {
            _replies.Add(1, new("language", reply.Language == Language.Zh ? "zh" : "en"), new("awaiting", turn.State.Awaiting.ToString()));
            if (reply.Assessment is { } shown) Assessed(shown);
        }
    }

    /// <summary>Counts the verdicts of an assessment somebody gets to see.</summary>
    public void Assessed(Assessment assessment)
    {
        foreach (var verdict in assessment.Verdicts) _verdicts.Add(1, new("measure", verdict.Measure.Id), new("verdict", verdict.Verdict.ToString()));
    }

    private void Decided(Decision decision, string via) => _decisions.Add(1, new("decision", decision.ToString()), new("via", via));
}
