using PolicyBot.Knowledge.Tool.Golden;

namespace PolicyBot.Knowledge.Tests.Golden;

/// <summary>No answer changes unseen.</summary>
public sealed class GoldenTests
{
    private static readonly string Approved = File.ReadAllText(RepositoryFile.Find("tests/data/golden.txt"));

    [Fact]
    public void Every_answer_is_as_approved() =>
        Assert.True(Changes(Now()).Count == 0, "Answers differ from the approved ones (if that is meant: policybot-knowledge golden --approve):\n" + string.Join('\n', Changes(Now())));

    [Fact]
    public void The_file_is_small_enough_to_be_read_in_a_review() => Assert.True(Approved.Length < 1_000_000);

    [Fact]
    public void A_changed_verdict_is_told_in_words()
    {
        var (measures, answers) = Now();
        var at = measures.ToList().IndexOf("r-visa");
        foreach (var key in answers.Keys.Where(k => k.StartsWith("3.0 B HongKong", StringComparison.Ordinal)).ToArray())
        {
            Assert.Equal('-', answers[key][at]);
            answers[key] = answers[key].Remove(at, 1).Insert(at, "+");
        }

        Assert.Equal(["7 answers changed.", "7 × r-visa for Hong Kong residents under version 3.0: DoesNotApply → Applies"], Changes((measures, answers)));
    }

    [Fact]
    public void Changed_words_alone_are_told_too()
    {
        var (measures, answers) = Now();
        const string Key = "3.0 A Taiwan - 60";
        answers[Key] = answers[Key][..^8] + "00000000";
        Assert.Equal(["1 answers changed.", "1 × other English words, the same verdicts, for Taiwan residents"], Changes((measures, answers)));
    }

    private static (IReadOnlyList<string> Measures, SortedDictionary<string, string> Answers) Now() => (GoldenAnswers.Measures(TestKnowledge.Base), GoldenAnswers.Of(TestKnowledge.Base));

    private static IReadOnlyList<string> Changes((IReadOnlyList<string> Measures, SortedDictionary<string, string> Answers) now) => GoldenChanges.Between(GoldenFile.Read(Approved), now);
}
