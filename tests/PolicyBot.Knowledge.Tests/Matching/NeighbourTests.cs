using static PolicyBot.Knowledge.Matching.Decision;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>Names that lie next to another name: which of them is offered.</summary>
public class NeighbourTests
{
    [Theory]
    [InlineData("Europen Patent Attorney", "epo-epa")]
    [InlineData("认证执页项目总监", "aipm-cppd")]
    [InlineData("澳洲深资公共会计师", "ipa-au-fellow")]
    public void A_longer_name_with_a_slip_goes_before_the_occupation_in_it(string text, string id)
    {
        Assert.Equal(id, Matched.By(text).Qualification.Id);
        Assert.NotEqual(Accept, Matched.By(text).Decision);
    }

    [Theory]
    [InlineData("Airline Transport Pilot Certficate", "faa-atp")]
    [InlineData("Airline Transport Pilot Ceritficate", "faa-atp")]
    public void A_slip_in_the_word_certificate_is_asked_about_never_accepted(string text, string id) => Matched.Is(text, Confirm, id);

    [Theory]
    [InlineData("CRE", "asq-cre", "Counselor of Real Estate")]
    [InlineData("我有CCM证书", "cmaa-ccm", "Case Manager")]
    public void An_abbreviation_others_use_too_is_asked_about_and_says_why(string text, string id, string other)
    {
        Matched.Is(text, Confirm, id);
        Assert.Contains(Matched.By(text).Candidates[0].Evidence, e => e.Contains(other, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ASQ CRE", "asq-cre")]
    [InlineData("CFM Certified Facility Manager", "ifma-cfm")]
    public void With_its_body_or_its_name_beside_it_it_is_taken(string text, string id) => Matched.Is(text, Accept, id);

    [Theory]
    [InlineData("国内注册会计师")]
    [InlineData("大陆注册会计师")]
    public void What_is_said_at_home_for_home_is_domestic(string text)
    {
        Matched.Is(text, Unrecognised);
        Assert.Equal("cicpa", Matched.By(text).Outside?.Id);
    }

    [Fact]
    public void A_slip_in_a_name_many_share_offers_them_not_one_of_them() => Matched.Is("注册会记师", Choose, "us-cpa", "hkicpa-cpa");

    [Fact]
    public void A_name_many_share_is_not_given_to_the_one_that_writes_it_in_brackets() => Matched.Is("注册护士", Choose, "us-rn", "hk-rn");

    [Theory]
    [InlineData("北美精算师准会员", "soa-asa")]
    [InlineData("我先生是英国皇家特许测量师，资深会员", "rics-fellow")]
    public void Another_grade_of_the_same_body_is_the_only_one_offered(string text, string id) => Matched.Is(text, Confirm, id);

    [Theory]
    [InlineData("特许公认会计师资深会员")]
    [InlineData("特許公認會計師資深會員")]
    [InlineData("英国特许公认会计师资深会员")]
    public void A_members_whole_name_and_fellow_right_behind_it_is_the_fellow(string text) => Matched.Is(text, Accept, "acca-fellow");

    [Theory]
    [InlineData("chartered accountant ACCA", "acca-member")]
    [InlineData("chartered accountant, FCCA", "acca-fellow")]
    [InlineData("chartered accountant, ACCA fellow", "acca-fellow")]
    public void A_general_title_spelt_out_by_the_certificate_behind_it_only_explains_it(string text, string id) => Matched.Is(text, Accept, id);

    [Theory]
    [InlineData("PMP certificat", "pmi-pmp")]
    [InlineData("have the PMP certificat", "pmi-pmp")]
    [InlineData("frm certifed", "frm")]
    [InlineData("cfa chartr", "cfa-charter")]
    [InlineData("i'm a qualifed ACCA", "acca-member")]
    [InlineData("CISSP qualifed, 10 years", "isc2-cissp")]
    public void A_slip_in_a_word_that_says_nothing_raises_no_doubt(string text, string id) => Matched.Is(text, Accept, id);

    [Fact]
    public void Certified_behind_an_abbreviation_begins_no_name() => Matched.Is("I'm a PMP certified project manager", Accept, "pmi-pmp");

    [Fact]
    public void A_slip_in_front_belongs_to_the_name() => Assert.NotEqual(Accept, Matched.By("certifed public accountant").Decision);

    [Theory]
    [InlineData("澳大利亚注册工程师")]
    [InlineData("act now")]
    public void Another_occupation_and_plain_words_offer_nothing(string text) => Assert.DoesNotContain(Matched.By(text).Decision, new[] { Accept, Confirm, Choose });

    [Fact]
    public void An_occupation_right_behind_a_certificate_only_explains_it() => Matched.Is("MIStructE结构工程师", Accept, "istructe-member");

    [Fact]
    public void A_small_word_with_the_right_sound_belongs_to_the_name() => Matched.Is("我在德国工作了十年，持有特许金融分析是证书，想申请", Confirm, "cfa-charter");

    [Fact]
    public void First_is_written_1st_too() => Matched.Is("1st class registered architect Japan", Accept, "jp-architect-1");
}
