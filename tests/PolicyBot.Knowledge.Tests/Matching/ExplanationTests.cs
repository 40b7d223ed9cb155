using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>Every candidate says why it is one, and what speaks against it.</summary>
public class ExplanationTests
{
    [Fact]
    public void Exact_names_say_which_kind_of_name() => Assert.Contains("exact acronym: CFA", Evidence("CFA"));

    [Fact]
    public void Near_names_say_which_name_they_are_near() => Assert.Contains(Evidence("Certifed Fraud Examinor"), e => e.StartsWith("near ", StringComparison.Ordinal) && e.Contains("Certified Fraud Examiner"));

    [Fact]
    public void What_agrees_is_named()
    {
        Assert.Contains(Evidence("CPP from ASIS International"), e => e.StartsWith("issuer agrees", StringComparison.Ordinal));
        Assert.Contains(Evidence("CPA in Japan"), e => e.StartsWith("jurisdiction agrees", StringComparison.Ordinal));
    }

    [Fact]
    public void What_contradicts_is_named() => Assert.Contains(Matched.By("FCCA student").Candidates.SelectMany(c => c.Evidence), e => e.StartsWith("contradicts level", StringComparison.Ordinal));

    [Fact]
    public void Scores_are_bounded_and_fall()
    {
        foreach (var text in (string[])["CFA", "CPA", "Certified Publik Acountant", "项目管里专业人士", "RICS", "architect", "x"])
        {
            var scores = Matched.By(text).Candidates.Select(c => c.Score).ToArray();
            Assert.All(scores, s => Assert.InRange(s, 0, 1));
            Assert.True(scores.Length <= 4);
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_answer()
    {
        var other = new CertificateMatcher(TestKnowledge.Base);
        foreach (var text in (string[])["Certified Publik Acountant", "注册会记师", "azure", "chartered"])
        {
            Assert.Equal(Matched.By(text).Candidates.Select(c => (c.Qualification.Id, c.Score)), other.Match(text).Candidates.Select(c => (c.Qualification.Id, c.Score)));
        }
    }

    private static IReadOnlyList<string> Evidence(string text) => Matched.By(text).Candidates[0].Evidence;
}
