using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Tool;

namespace PolicyBot.Knowledge.Tests.Assessing;

/// <summary>Questions in other people's words (<c>tests/data/topics.csv</c>, none of them a phrasing of answers.yaml) find their answer, or none, but not another.</summary>
public class TopicTests
{
    private const double RightAtLeast = 0.85;
    private const double WrongAtMost = 0.03;
    private const double Likely = 0.4;

    [Fact]
    public void Paraphrases_find_their_topic_or_none()
    {
        var finder = new TopicFinder(TestKnowledge.Base, new CertificateMatcher(TestKnowledge.Base).Folder);
        var rows = Rows();
        var log = TestContext.Current.TestOutputHelper!;
        int right = 0, wrong = 0;
        foreach (var (question, expected) in rows)
        {
            var best = finder.Find(question)[0];
            var id = best.Topic?.Id ?? "none";
            if (id == expected) right++;
            else if (id != "none" && best.Chance >= Likely) wrong++;
            if (id != expected) log.WriteLine($"{question}: {id} ({best.Chance:0.00}), expected {expected}");
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
    public void The_model_was_learned_from_the_phrasings_as_they_are_now() =>
        Assert.True(
            TopicModel.Load().Fingerprint.AsSpan().SequenceEqual(new TopicPhrasings(TestKnowledge.Base, new DirectoryInfo(Path.Combine(Root().FullName, "knowledge", "phrasings"))).Fingerprint()),
            "phrasings have changed: run 'policybot-knowledge topics' (knowledge/README.md)");

    [Fact]
    public void A_phrasing_of_the_data_finds_its_topic_word_for_word()
    {
        var finder = new TopicFinder(TestKnowledge.Base, new CertificateMatcher(TestKnowledge.Base).Folder);
        Assert.All(TestKnowledge.Base.Topics, topic => Assert.All(topic.QuestionsZh.Concat(topic.QuestionsEn), q => Assert.Equal(topic.Id, finder.Find(q)[0].Topic?.Id)));
    }

    [Fact]
    public void What_was_spoken_of_tells_what_a_short_question_means()
    {
        var finder = new TopicFinder(TestKnowledge.Base, new CertificateMatcher(TestKnowledge.Base).Folder);
        Assert.Equal("r-visa-stay-and-fee", finder.Find("how much is it", ["r-visa"])[0].Topic?.Id);
        Assert.Equal("five-year-visa", finder.Find("怎么申请", ["visa-5y"])[0].Topic?.Id);
    }

    [Fact]
    public void No_two_topics_share_a_phrasing() =>
        Assert.Empty(TestKnowledge.Base.Topics.SelectMany(t => t.QuestionsZh.Concat(t.QuestionsEn)).GroupBy(q => q, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    private static (string Question, string Topic)[] Rows()
    {
        return [.. File.ReadLines(Path.Combine(Root().FullName, "tests", "data", "topics.csv")).Skip(1).Select(line =>
        {
            var comma = line.LastIndexOf(',');
            return (line[..comma].Trim('"'), line[(comma + 1)..]);
        })];
    }

    private static DirectoryInfo Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PolicyBot.sln"))) folder = folder.Parent;
        return folder;
    }
}
