using PolicyBot.Api;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Hosting;

/// <summary>Does everything once with nobody, so that the first person does not wait for the compiler.</summary>
internal sealed class Rehearsal(IServiceProvider services, TimeProvider time)
{
    private static readonly string[] Said = ["I'm a 65-year-old British FCCA", "what is the list?", "重新开始", "我是英国人，65 岁，有 FCCA", "清单是什么？"];

    private static readonly Answers Answers = Answers.None with { Age = 65, Nationality = NationalityGroup.ForeignNational, Country = "GB" };

    /// <summary>Talks, draws and writes side by side: what the talk comes to last is then compiled already.</summary>
    public Task HoldAsync() => Task.WhenAll(Task.Run(Talk), Task.Run(Draw), Task.Run(Write));

    private static void Write()
    {
        var message = ActivityJson.Read("""{"type":"message","timestamp":"2025-11-14T00:00:00Z","from":{"id":"user"},"conversation":{"id":"rehearsal"},"text":"FCCA","value":{}}""");
        ActivityJson.WriteMany([message]);
        AnswersJson.Read(AnswersJson.Write(new ConversationState { Language = Language.En, Answers = Answers }));
    }

    private void Draw()
    {
        var knowledge = services.GetRequiredService<KnowledgeBase>();
        var holder = Answers with { Qualifications = [knowledge.Qualifications.Keys.First()] };
        RawJson.Of(services.GetRequiredService<AssessmentCard>().Draw(holder, Assessor.Assess(holder, knowledge, Today.At(time.GetUtcNow())), Language.En));
    }

    // One conversation in each language.
    private void Talk()
    {
        var handler = services.GetRequiredService<ITurnHandler>();
        string? state = null;
        foreach (var text in Said)
        {
            var outcome = handler.Handle(new TurnInput(new Activity { Type = ActivityTypes.Message, Text = text }, state, time.GetUtcNow()));
            ActivityJson.WriteMany(outcome.Replies);
            state = outcome.State;
        }
    }
}
