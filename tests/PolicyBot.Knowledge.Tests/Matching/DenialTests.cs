using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>What a text says is not held is not what it names.</summary>
public class DenialTests
{
    [Theory]
    [InlineData("not CFA but FRM", "frm")]
    [InlineData("I don't have a CFA, I have FRM", "frm")]
    [InlineData("PMP (not CAPM)", "pmi-pmp")]
    [InlineData("CISSP rather than CISM", "isc2-cissp")]
    [InlineData("我不是CPA，是CIA", "cia")]
    [InlineData("没有FRICS，只有MRICS", "rics-member")]
    [InlineData("CISA而不是CISM", "isaca-cisa")]
    [InlineData("RICS member, not a fellow", "rics-member")]
    [InlineData("US CPA, not the Hong Kong one", "us-cpa")]
    public void What_is_left_is_taken(string text, string id) => Matched.Is(text, Decision.Accept, id);

    [Theory]
    [InlineData("我没有CFA")]
    [InlineData("I don't have a CFA or FRM")]
    [InlineData("never got my PMP")]
    [InlineData("我不是特许金融分析师")]
    public void Nothing_left_is_asked_again(string text) => Assert.Equal(Decision.AskAgain, Matched.By(text).Decision);

    [Theory]
    [InlineData("is CFA not on the list?")]
    [InlineData("CFA有没有在清单里")]
    [InlineData("I am not Chinese but I have a CFA")]
    [InlineData("没有上海户口，有CFA")]
    [InlineData("No, CFA")]
    public void Other_denials_leave_the_name_alone(string text) => Matched.Is(text, Decision.Accept, "cfa-charter");

    [Fact]
    public void Not_only_is_no_denial() => Matched.Is("not only CFA but also FRM", Decision.Choose, "cfa-charter", "frm");

    [Fact]
    public void A_no_at_the_end_leaves_doubt() => Matched.Is("CFA我没有", Decision.Confirm, "cfa-charter");

    [Fact]
    public void Who_hears_not_himself_gets_what_is_denied() => Assert.Equal("cfa-charter", Matched.Matcher.Match("not CFA", heedsDenials: false).Qualification.Id);
}
