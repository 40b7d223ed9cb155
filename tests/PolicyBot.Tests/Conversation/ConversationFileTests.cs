using System.Text.Json.Nodes;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Conversation;

/// <summary>Plays every conversation of <c>tests/data/conversations</c> against the pure interview.</summary>
public class ConversationFileTests
{
    public static IEnumerable<TheoryDataRow<string>> Files() =>
        Directory.EnumerateFiles(Path.Combine(TestData.Folder, "conversations"), "*.txt").Order(StringComparer.Ordinal).Select(f => new TheoryDataRow<string>(Path.GetFileName(f)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_conversation_goes_as_written(string file)
    {
        var script = Script.Read(Path.Combine(TestData.Folder, "conversations", file));
        var state = new ConversationState();
        foreach (var turn in script.Turns)
        {
            var answer = Product.Interview.Reply(state, turn.User, Product.Today);
            state = answer.State;
            Assert.InRange(answer.Replies.Count, 1, 3);
            var language = answer.Replies[^1].Language;
            ScriptCheck.Check(file, turn, Text(answer), [.. answer.Replies.SelectMany(r => r.Buttons)], PolicyBotData.Write(answer, language)["policyBot"]!);
        }
    }

    private static string Text(InterviewTurn answer) => string.Join("\n", answer.Replies.Select(r =>
        r.Text + (r.Assessment is { } assessment ? "\n" + CardTexts.Of(Card(answer, assessment, r)) : "")));

    private static JsonObject Card(InterviewTurn answer, Assessment assessment, Reply reply)
    {
        var card = Product.Get<AssessmentCard>().Draw(answer.State.Answers, assessment, reply.Language);
        return reply.Script == ChineseScript.Traditional ? CardScript.Traditional(card, Product.Get<TraditionalWriter>()) : card;
    }
}
