using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Assessing;

/// <summary>Questions in other people's words (<c>tests/data/topics.csv</c>, none of them a phrasing of answers.yaml) find their answer, or none, but not another.</summary>
public class TopicTests
{
    private const double RightAtLeast = 0.85;
    private const double WrongAtMost = 0.03;

    [Fact]
    public void Paraphrases_find_their_topic_or_none()
    {
        using var finder = new TopicFinder(TestKnowledge.Base, new CertificateMatcher(TestKnowledge.Base).Folder);
        var rows = Rows();
        var log = TestContext.Current.TestOutputHelper!;
        int right = 0, wrong = 0;
        foreach (var (question, expected) in rows)
        {
            var found = finder.Find(question);
            var id = found?.Topic.Id ?? "none";
            if (id == expected) right++;
            else if (id != "none") wrong++;
            if (id != expected) log.WriteLine($"{question}: {id} ({found?.Score:0.00}), expected {expected}");
        }

        log.WriteLine($"{rows.Length} questions: {right} right, {wrong} wrong topic, {rows.Length - right - wrong} not found");
        Assert.True(rows.Length >= 120);
        Assert.True(right >= RightAtLeast * rows.Length, $"only {right} of {rows.Length} right");
        Assert.True(wrong <= WrongAtMost * rows.Length, $"{wrong} of {rows.Length} got another topic's answer");
    }

    [Fact]
    public void No_paraphrase_is_a_phrasing_of_the_data_and_every_topic_named_exists()
    {
        var phrasings = TestKnowledge.Base.Topics.SelectMany(t => t.QuestionsZh.Concat(t.QuestionsEn)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ids = TestKnowledge.Base.Topics.Select(t => t.Id).Append("none").ToHashSet();
        Assert.All(Rows(), row =>
        {
            Assert.DoesNotContain(row.Question, phrasings);
            Assert.Contains(row.Topic, ids);
        });
    }

    [Fact]
    public void No_two_topics_share_a_phrasing() =>
        Assert.Empty(TestKnowledge.Base.Topics.SelectMany(t => t.QuestionsZh.Concat(t.QuestionsEn)).GroupBy(q => q, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    private static (string Question, string Topic)[] Rows()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "tests", "data", "topics.csv"))) folder = folder.Parent;
        return [.. File.ReadLines(Path.Combine(folder.FullName, "tests", "data", "topics.csv")).Skip(1).Select(line =>
        {
            var comma = line.LastIndexOf(',');
            return (line[..comma].Trim('"'), line[(comma + 1)..]);
        })];
    }
}
