using System.Text.RegularExpressions;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Conversation;

/// <summary>Asks every question of <c>tests/data/questions.tsv</c> where it would be asked, and looks at what the answer is about.</summary>
public partial class QuestionFileTests
{
    private const double RightAtLeast = 0.95;
    private const double WrongAtMost = 0.02;
    private const string NotOurs = "none";

    // These say that something is not covered and whom to ask.
    private static readonly string[] NotCovered = ["daily-life", "other-visas", "getting-a-certificate"];

    // Sentences that stand for a topic whose answer depends on the person.
    private static readonly (Phrase Phrase, string Topic)[] OfThePerson = [(Phrase.EndsRest, "when-does-it-end"), (Phrase.Privacy, "privacy")];

    [Fact]
    public void Questions_reach_their_topic_or_none_and_nothing_else_gets_a_policy_answer()
    {
        var rows = File.ReadLines(Path.Combine(TestData.Folder, "questions.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToArray();
        var log = TestContext.Current.TestOutputHelper!;
        var (right, wrong, astray) = (0, 0, new List<string>());
        foreach (var row in rows)
        {
            var (before, question, expected) = (row[0], row[1], row[2].Split('|'));
            var reached = Reached(before == "-" ? [] : before.Split("||"), question);
            var topics = reached.Where(r => r[0] != '@').ToArray();
            var policy = topics.Except(NotCovered).ToArray();
            if (expected.Intersect(reached).Any() || (expected.Contains(NotOurs) && policy.Length == 0 && !reached.Contains("@result"))) right++;
            else log.WriteLine($"{before} > {question}: {string.Join(", ", reached)}; expected {row[2]}");
            if (topics.Length > 0 && !expected.Contains(NotOurs) && !expected.Intersect(reached).Any()) wrong++;
            if (expected is [NotOurs] && policy.Length > 0) astray.Add($"{question}: {policy[0]}");
        }

        log.WriteLine($"{rows.Length} questions: {right} right, {wrong} another topic");
        Assert.True(rows.Length >= 300);
        Assert.Empty(astray);
        Assert.True(right >= RightAtLeast * rows.Length, $"only {right} of {rows.Length} right");
        Assert.True(wrong <= WrongAtMost * rows.Length, $"{wrong} of {rows.Length} got another topic's answer");
    }

    private static List<string> Reached(string[] before, string question)
    {
        var state = new ConversationState();
        foreach (var message in before) state = Product.Interview.Reply(state, message, Product.Today).State;
        var answer = Product.Interview.Reply(state, question, Product.Today);
        var text = string.Join("\n", answer.Replies.Select(r => r.Text));
        var words = Product.Get<Words>();
        List<string> reached = [.. Product.Get<KnowledgeBase>().Topics.Where(t => Says(text, t.Answer)).Select(t => t.Id),
            .. OfThePerson.Where(p => Says(text, words[p.Phrase])).Select(p => p.Topic),
            .. Enum.GetValues<Phrase>().Where(p => Says(text, words[p])).Select(p => "@" + p)];
        if (answer.Replies.Any(r => r.Assessment is not null)) reached.Add("@result");
        return reached;
    }

    // A sentence is known by its longest piece between placeholders, in any writing.
    private static bool Says(string text, Bilingual sentence)
    {
        var zh = Longest(sentence.Zh);
        return text.Contains(Longest(sentence.En), StringComparison.Ordinal) || text.Contains(zh, StringComparison.Ordinal)
            || text.Contains(Product.Get<TraditionalWriter>().Write(zh), StringComparison.Ordinal);
    }

    private static string Longest(string sentence) => Placeholder().Split(sentence).MaxBy(p => p.Length)!;

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
