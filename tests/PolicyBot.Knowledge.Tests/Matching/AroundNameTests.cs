using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tests.Matching;

/// <summary>A certificate named exactly is taken whatever else a message says; what silence may settle, and what it never may.</summary>
public class AroundNameTests
{
    [Theory]
    [InlineData("good. CISSP. nationality i prefer not to say", "isc2-cissp")]
    [InlineData("become a senior accountant (the chinese title). FCCA, based in Shanghai for 3 years now", "acca-fellow")]
    [InlineData("PMP cert no. 2145873", "pmi-pmp")]
    [InlineData("CIA (internal audit, not the spooks)", "cia")]
    [InlineData("passport / 66 / FRM / job offer Lingang", "frm")]
    [InlineData("CPA license, State of California", "us-cpa")]
    [InlineData("FIET yes", "iet-fellow")]
    [InlineData("皇家特许测量师学会资深会员", "rics-fellow")]
    [InlineData("北美精算师 正会员", "soa-fsa")]
    [InlineData("chartered surveyor (FRICS)", "rics-fellow")]
    [InlineData("皇家特许测量师 FRICS", "rics-fellow")]
    [InlineData("on the CGMA roll, as a fellow", "cgma-fellow")]
    [InlineData("AWS solutions architect pro", "aws-sap")]
    public void Is_taken(string text, string id) => Matched.Is(text, Decision.Accept, id);

    [Theory]
    [InlineData("P.E. license. Texas")]
    [InlineData("Dr. Lee, Assoc. Member")]
    public void The_dot_of_an_abbreviation_is_no_full_stop(string text) => Assert.NotEqual(Decision.Unrecognised, Matched.By(text).Decision);

    [Fact]
    public void An_occupation_beside_an_abbreviation_offers_no_licence()
    {
        var match = Matched.By("Structural engineer, CEng");
        Assert.Equal(["engc-ceng", "engineers-ireland-ceng"], match.Candidates.Select(c => c.Qualification.Id).Order());
    }

    [Fact]
    public void Two_grades_said_by_their_abbreviations_are_two() => Assert.True(Matched.By("MRICS and FRICS").Several);

    [Theory]
    [InlineData("Project Managment Professional")]
    [InlineData("Chartered Financail Analyst")]
    [InlineData("注侧内部审计师")]
    public void Slips_alone_may_be_settled_by_going_on(string text) => Assert.True(Matched.By(text) is { Decision: Decision.Confirm, Likely: true });

    [Theory]
    [InlineData("PSPO II")]
    [InlineData("CAMS-Audit")]
    [InlineData("Six Sigma Black Belt")]
    [InlineData("passed CFA")]
    [InlineData("ACCA tutor")]
    [InlineData("CFA franc")]
    [InlineData("CRE")]
    [InlineData("German CPA")]
    [InlineData("北美精算师准会员")]
    public void What_is_doubted_is_never_settled_by_going_on(string text) => Assert.True(Matched.By(text) is { Decision: Decision.Confirm, Likely: false });
}
