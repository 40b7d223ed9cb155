using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>What a person would call the same text folds to the same text.</summary>
public class TextFolderTests
{
    private static readonly TextFolder Folder = new(TestKnowledge.Base.Vocabulary.Variants);

    [Theory]
    [InlineData("CFA", "cfa")]
    [InlineData("ＣＦＡ", "cfa")]
    [InlineData("C.F.A.", "cfa")]
    [InlineData("c.f.a", "cfa")]
    [InlineData("C F A", "cfa")]
    [InlineData("a C F A", "a cfa")]
    [InlineData("CFA®", "cfa")]
    [InlineData("C\u200BF\u200BA", "cfa")]
    [InlineData("𝐂𝐅𝐀", "cfa")]
    [InlineData("P.E.", "pe")]
    [InlineData("CompTIA A+", "comptia a plus")]
    [InlineData("Chartered Institute of Procurement & Supply", "chartered institute of procurement and supply")]
    [InlineData("Wirtschaftsprüfer", "wirtschaftsprufer")]
    [InlineData("Bachelor's", "bachelors")]
    [InlineData("PMI-ACP", "pmi acp")]
    [InlineData("註冊會計師", "注 册 会 计 师")]
    [InlineData("資訊安全", "信 息 安 全")]
    [InlineData("專案管理", "项 目 管 理")]
    [InlineData("注册　会计师", "注 册 会 计 师")]
    public void Same_to_a_person_is_same_after_folding(string text, string folded) => Assert.Equal(folded, Folder.Fold(text));

    [Fact]
    public void A_plural_is_stemmed_and_an_abbreviation_in_capitals_is_not()
    {
        Assert.Equal("auditor", Folder.Units("auditors")[0].Stem);
        Assert.Equal("cisps", Folder.Units("CISPS")[0].Stem);
    }

    [Fact]
    public void Punctuation_leaves_a_gap_and_a_dot_does_not()
    {
        Assert.True(Folder.Units("FCCA，65岁")[1].Gap);
        Assert.False(Folder.Units("P. Eng")[1].Gap);
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        foreach (var q in TestKnowledge.Base.Qualifications.Values)
        {
            var once = Folder.Fold(q.Name.En);
            Assert.Equal(once, Folder.Fold(once));
        }
    }
}
