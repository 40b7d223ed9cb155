using PolicyBot.Api;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Hosting;

/// <summary>Does everything once with nobody, so that the first person does not wait for the compiler.</summary>
internal sealed class Rehearsal(IServiceProvider services, TimeProvider time)
{
    private static readonly string[] Said = ["FCCA", "start over", "I'm a 65-year-old British FCCA", "what is the list?", "重新开始", "我是英国人，65 岁，有 FCCA", "清单是什么？"];

    // A store that is away makes health red; it need not hold up the rest.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly Answers Answers = Answers.None with { Age = 65, Nationality = NationalityGroup.ForeignNational, Country = "GB" };

    /// <summary>Talks, draws, writes and asks the store side by side: what the talk comes to last is then compiled already.</summary>
    public Task HoldAsync() => Task.WhenAll(Task.Run(Talk), Task.Run(Draw), Task.Run(Write), Task.Run(RecallAsync));

    private async Task RecallAsync()
    {
        try
        {
            await services.GetRequiredService<IConversationStore>().LoadAsync(TurnKey.Hosted("rehearsal", "rehearsal"), "rehearsal", null, CancellationToken.None).WaitAsync(Patience, time);
        }
        catch (Exception trouble) when (trouble is StoreUnavailableException or TimeoutException)
        {
            // Health says so itself, and a first turn that waits a little longer is no harm.
        }
    }

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
