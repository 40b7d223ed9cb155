using static PolicyBot.Knowledge.Matching.Decision;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>What searches over this register got wrong before (design §5).</summary>
public class TrapTests
{
    [Fact]
    public void Cisa_is_not_cima() => Matched.Is("CISA", Accept, "isaca-cisa");

    [Fact]
    public void Certified_public_accountant_is_asked_not_given_to_hong_kong() => Matched.Is("Certified Public Accountant", Choose, "us-cpa", "hkicpa-cpa");

    [Theory]
    [InlineData("CPA")]
    [InlineData("我有CPA证书")]
    [InlineData("I'm a CPA, 44 years old")]
    public void A_shared_abbreviation_is_asked(string text) => Matched.Is(text, Choose);

    [Theory]
    [InlineData("Hong Kong CPA", "hkicpa-cpa")]
    [InlineData("香港的CPA", "hkicpa-cpa")]
    [InlineData("澳洲注册会计师", "cpa-australia-member")]
    [InlineData("CPA from the United States", "us-cpa")]
    [InlineData("CPP from ASIS International", "asis-cpp")]
    public void Country_and_body_tell_them_apart(string text, string id) => Matched.Is(text, Accept, id);

    [Theory]
    [InlineData("Brazilian CPA")]
    [InlineData("俄罗斯注册会计师")]
    [InlineData("German PE")]
    public void A_country_nobody_issues_in_is_not_talked_away(string text) => Matched.Is(text, Unrecognised);

    [Theory]
    [InlineData("香港考的PMP")]
    [InlineData("我是美国人，今年45岁，有PMP证书")]
    public void A_worldwide_certificate_may_be_taken_anywhere(string text) => Matched.Is(text, Accept, "pmi-pmp");

    [Theory]
    [InlineData("CFA level 2 passed")]
    [InlineData("CFA三级过了还没拿charter,算持证人吗?")]
    [InlineData("正在备考CFA")]
    public void An_examination_is_not_the_certificate(string text)
    {
        Matched.Is(text, Confirm, "cfa-charter");
        Assert.True(Matched.By(text).ExamOnly);
    }

    [Theory]
    [InlineData("CISP", "cisp")]
    [InlineData("中国注册会计师", "cicpa")]
    [InlineData("阿里云ACP", "aliyun")]
    [InlineData("雅思7分", "ielts")]
    public void Look_alikes_are_named_for_what_they_are(string text, string id)
    {
        Matched.Is(text, Unrecognised);
        Assert.Equal(id, Matched.By(text).Outside?.Id);
    }

    [Theory]
    [InlineData("are these accepted")]
    [InlineData("is there a cap on the number of points")]
    [InlineData("the ace of spades")]
    [InlineData("a mouse and two mice")]
    public void Ordinary_words_are_no_abbreviations(string text) => Assert.NotEqual(Accept, Matched.By(text).Decision);

    [Fact]
    public void Two_certificates_are_both_offered()
    {
        Matched.Is("ACCA and CFA", Choose, "acca-member", "cfa-charter");
        Assert.True(Matched.By("ACCA and CFA").Several);
    }

    [Fact]
    public void A_degree_beside_a_certificate_does_not_hide_it() => Matched.Is("硕士，CFA三级通过", Confirm, "cfa-charter");

    [Theory]
    [InlineData("特许金融分析是", "cfa-charter")]
    [InlineData("国际注册内部审记师", "cia")]
    [InlineData("Certifed Fraud Examinor", "cfe")]
    [InlineData("CISSPP", "isc2-cissp")]
    [InlineData("texu jinrong fenxishi", "cfa-charter")]
    public void A_slip_is_confirmed(string text, string id) => Matched.Is(text, Confirm, id);

    [Theory]
    [InlineData("ACCA fellow", "acca-fellow")]
    [InlineData("RICS准会员", "rics-associate")]
    [InlineData("fellow of CIPS", "cips-fcips")]
    public void A_grade_picks_the_row_of_that_grade(string text, string id) => Matched.Is(text, Accept, id);

    [Fact]
    public void A_grade_that_contradicts_is_asked() => Assert.NotEqual(Accept, Matched.By("FCCA student").Decision);

    [Theory]
    [InlineData("physicist")]
    [InlineData("结构工程师")]
    [InlineData("我是会计")]
    [InlineData("I am an architect from Milan")]
    public void An_occupation_is_not_a_title(string text) => Assert.DoesNotContain(Matched.By(text).Decision, new[] { Accept, Confirm });
}
