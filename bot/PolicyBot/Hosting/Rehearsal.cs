using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Hosting;

/// <summary>Does everything once with nobody, so that the first person does not wait for the compiler.</summary>
internal sealed class Rehearsal(ITurnHandler handler, TimeProvider time)
{
    private static readonly string[] Said = ["I'm a 65-year-old British FCCA", "what is the list?", "重新开始", "我是英国人，65 岁，有 FCCA", "清单是什么？"];

    /// <summary>What is read and written in every turn; needs no knowledge.</summary>
    public static void ReadAndWrite()
    {
        var message = ActivityJson.Read("""{"type":"message","timestamp":"2025-11-14T00:00:00Z","from":{"id":"user"},"conversation":{"id":"rehearsal"},"text":"FCCA","value":{}}""");
        var state = new ConversationState { Language = Language.En, Answers = Answers.None with { Qualifications = ["none"], Age = 65 } };
        ActivityJson.WriteMany([message]);
        AnswersJson.Read(AnswersJson.Write(state));
    }

    /// <summary>One conversation in each language.</summary>
    public void Talk()
    {
        string? state = null;
        foreach (var text in Said)
        {
            var outcome = handler.Handle(new TurnInput(new Activity { Type = ActivityTypes.Message, Text = text }, state, time.GetUtcNow()));
            ActivityJson.WriteMany(outcome.Replies);
            state = outcome.State;
        }
    }
}
