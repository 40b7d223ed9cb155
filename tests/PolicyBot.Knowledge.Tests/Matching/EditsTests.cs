using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>Our edit distance against the textbook one.</summary>
public class EditsTests
{
    [Theory]
    [InlineData("cissp", "cissp", 0)]
    [InlineData("cissp", "cisps", 1)]
    [InlineData("analyst", "analist", 1)]
    [InlineData("auditor", "audtor", 1)]
    [InlineData("manager", "manger", 1)]
    [InlineData("", "ab", 2)]
    [InlineData("professional", "proffesional", 2)]
    public void Counts_slips(string a, string b, int expected)
    {
        Assert.Equal(expected, Edits.Between(a, b, 3));
        Assert.Equal(expected, Edits.Between(b, a, 3));
    }

    [Fact]
    public void Says_too_many_without_counting_on() => Assert.True(Edits.Between("cisa", "prince", 1) > 1);

    [Fact]
    public void Agrees_with_the_reference_on_random_words()
    {
        var reference = new F23.StringSimilarity.OptimalStringAlignment();
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(CsCheck.Gen.String["abc"], CsCheck.Gen.String["abc"]),
            pair => pair.Item1.Length > 20 || pair.Item2.Length > 20 || Edits.Between(pair.Item1, pair.Item2, 40) == (int)reference.Distance(pair.Item1, pair.Item2));
    }
}
