using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>Beside a name stand words by which the certificate itself may not be held: asked, never taken.</summary>
public class DoubtTests
{
    [Theory]
    [InlineData("ACCA tutor", "acca-member")]
    [InlineData("similar to CFA", "cfa-charter")]
    [InlineData("CFA培训机构老师", "cfa-charter")]
    [InlineData("expired CISSP", "isc2-cissp")]
    [InlineData("CFA franc", "cfa-charter")]
    [InlineData("German CPA", "de-wirtschaftspruefer")]
    [InlineData("AICPA", "us-cpa")]
    public void Is_asked(string text, string id) => Matched.Is(text, Decision.Confirm, id);

    [Fact]
    public void A_grade_alone_settles_no_general_word() => Assert.NotEqual(Decision.Accept, Matched.By("actuary fellow").Decision);

    [Theory]
    [InlineData("New York CPA", "us-cpa")]
    [InlineData("加州注册会计师", "us-cpa")]
    [InlineData("P.Eng from Ontario", "canada-peng")]
    public void Places_stand_for_their_country(string text, string id) => Matched.Is(text, Decision.Accept, id);

    [Theory]
    [InlineData("wo you texu jinrong fenxishi zhengshu", "cfa-charter")]
    [InlineData("txjrfxs", "cfa-charter")]
    [InlineData("tx jr fxs", "cfa-charter")]
    [InlineData("xianggang kuaijishi gonghui huiyuan", "hkicpa-cpa")]
    public void Pinyin_is_asked(string text, string id) => Matched.Is(text, Decision.Confirm, id);
}
