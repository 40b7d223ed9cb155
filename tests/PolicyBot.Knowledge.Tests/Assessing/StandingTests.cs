using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tests.Assessing;

public class StandingTests
{
    [Theory]
    [InlineData("acca-fellow", "ABC")]
    [InlineData("acca-member", "A")]
    [InlineData("cgma-fellow", "ABC")]
    [InlineData("cgma-candidate", "A")]
    [InlineData("acm-fellow", "B")]
    [InlineData("iet-fellow", "B")]
    [InlineData("raes-fellow", "B")]
    public void A_certificate_attested_for_version_1_is_listed_before_and_said_so_conditionally(string id, string categories)
    {
        var assessment = Assess(new Answers { Qualifications = [id], Nationality = NationalityGroup.ForeignNational, Age = 65 });
        Assert.Equal(Standing.ListedBefore, assessment.Standing);
        Assert.Equal(categories, string.Concat(assessment.Categories));
        Assert.All(assessment.Verdicts.Where(v => v.Verdict == Verdict.Applies), v =>
        {
            Assert.StartsWith("如果您的证书（", v.Reason.Zh, StringComparison.Ordinal);
            Assert.StartsWith("If your certificate (", v.Reason.En, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("cia")]
    [InlineData("cma-ima")]
    [InlineData("isaca-cisa")]
    public void A_certificate_without_category_evidence_is_unconfirmed_and_never_called_listed_or_not_listed(string id)
    {
        var assessment = Assess(new Answers { Qualifications = [id], Nationality = NationalityGroup.ForeignNational, Age = 40 });
        Assert.Equal(Standing.Unconfirmed, assessment.Standing);
        Assert.Empty(assessment.Categories);
        Assert.Equal(4, assessment.IfCategory.Count);
        Assert.Contains(assessment.IfCategory[Category.B], v => v.Measure.Id == "r-visa" && v.Verdict == Verdict.Applies);
        Assert.DoesNotContain(assessment.Verdicts, v => v.Verdict == Verdict.Applies);
        var said = assessment.Basis.En + string.Concat(assessment.Verdicts.Select(v => v.Reason.En));
        Assert.DoesNotContain("not listed", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("is not on version", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_stated_category_settles_an_unconfirmed_certificate()
    {
        var assessment = Assess(new Answers { Qualifications = ["isaca-cisa"], StatedCategories = [Category.B], Nationality = NationalityGroup.ForeignNational, Age = 40 });
        Assert.Equal(Standing.StatedByApplicant, assessment.Standing);
        Assert.Equal(Verdict.Applies, Of(assessment, "r-visa").Verdict);
        Assert.StartsWith("Going by certificate category B, as you told us", Of(assessment, "r-visa").Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_certificates_give_the_union_and_each_measure_names_the_one_it_rests_on()
    {
        var assessment = Assess(new Answers { Qualifications = ["acca-member", "acm-fellow"], Nationality = NationalityGroup.ForeignNational, Age = 40 });
        Assert.Equal("AB", string.Concat(assessment.Categories));
        Assert.Equal(["acm-fellow"], Of(assessment, "r-visa").RestsOn);
        Assert.Equal(["acca-member", "acm-fellow"], Of(assessment, "visa-5y").RestsOn);
        // Each certificate has its own standing, and all of them are said.
        Assert.Contains("in certificate category A", assessment.Basis.En, StringComparison.Ordinal);
        Assert.Contains("in certificate category B; we suppose that it, too", assessment.Basis.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(54, false)]
    [InlineData(55, true)]
    [InlineData(70, true)]
    [InlineData(71, false)]
    [InlineData(null, true)]
    public void The_step_about_the_relaxed_age_is_for_those_it_concerns(int? age, bool shown)
    {
        var steps = Assess(new Answers { StatedCategories = [Category.A], Nationality = NationalityGroup.ForeignNational, Age = age }).Steps;
        Assert.Equal(shown, steps.Any(s => s.Id == "confirm-age-70"));
    }

    [Fact]
    public void Of_two_categories_one_is_enough_and_said_so()
    {
        var assessment = Assess(new Answers { Qualifications = ["acca-fellow"], Nationality = NationalityGroup.ForeignNational, Age = 40 });
        Assert.StartsWith("If your certificate (FCCA) is still in certificate category A or B:", Of(assessment, "visa-5y").Reason.En, StringComparison.Ordinal);
        Assert.StartsWith("如果您的证书（FCCA）仍在清单A类或清单B类：", Of(assessment, "visa-5y").Reason.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(72, "72", "work-permit-b-age-70")]
    [InlineData(17, "17", "work-permit-a-5y")]
    public void A_refused_age_is_named_in_both_languages(int age, string number, string measure)
    {
        var verdict = Of(Assess(new Answers { StatedCategories = [Category.A], Nationality = NationalityGroup.ForeignNational, Age = age }), measure);
        Assert.Equal(Verdict.DoesNotApply, verdict.Verdict);
        Assert.Contains(number, verdict.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains(number, verdict.Reason.En, StringComparison.Ordinal);
        Assert.NotNull(verdict.Change);
    }

    [Fact]
    public void A_date_outside_every_version_is_an_error_and_never_the_nearest_version()
    {
        var answers = new Answers { StatedCategories = [Category.A] };
        Assert.Throws<ArgumentOutOfRangeException>(() => Assessor.Assess(answers, TestKnowledge.Base, new DateOnly(2023, 9, 19)));
        // In November 2024 the list changed on a day nobody printed.
        Assert.Throws<ArgumentOutOfRangeException>(() => Assessor.Assess(answers, TestKnowledge.Base, new DateOnly(2024, 11, 10)));
        Assert.Equal("1.0", Assessor.Assess(answers, TestKnowledge.Base, new DateOnly(2024, 10, 31)).ListVersion.Version);
        Assert.Equal("2.0", Assessor.Assess(answers, TestKnowledge.Base, new DateOnly(2025, 11, 13)).ListVersion.Version);
        Assert.Equal("3.0", Assessor.Assess(answers, TestKnowledge.Base, new DateOnly(2025, 11, 14)).ListVersion.Version);
    }

    [Fact]
    public void A_version_is_not_assessed_before_it_was_in_force()
    {
        var answers = new Answers { StatedCategories = [Category.A] };
        Assert.Throws<ArgumentOutOfRangeException>(() => Assessor.Assess(answers, TestKnowledge.Base, new DateOnly(2024, 1, 1), TestKnowledge.Base.Versions.Find("3.0")));
    }

    private static Assessment Assess(Answers answers) => Assessor.Assess(answers, TestKnowledge.Base, TestKnowledge.Today);

    private static MeasureVerdict Of(Assessment assessment, string measure) => assessment.Verdicts.Single(v => v.Measure.Id == measure);
}
