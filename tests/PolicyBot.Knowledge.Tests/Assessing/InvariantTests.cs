using CsCheck;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tests.Assessing;

/// <summary>What must hold for every applicant.</summary>
public class InvariantTests
{
    private static readonly Gen<Answers> AnyAnswers =
        from categories in Gen.Enum<Category>().Array[1, 4]
        from nationality in Gen.Enum<NationalityGroup>().Nullable()
        from age in Gen.Int[0, 120].Nullable()
        from hukou in Gen.Enum<Hukou>().Nullable()
        select new Answers { StatedCategories = [.. categories.Distinct().Order()], Nationality = nationality, Age = age, Hukou = hukou };

    private static readonly string[] Ids = [.. TestKnowledge.Base.Qualifications.Keys];
    private static readonly Gen<string> AnyQualification = Gen.Int[0, Ids.Length - 1].Select(i => Ids[i]);

    [Fact]
    public void Certificate_category_B_never_gives_less_than_A() => AnyAnswers.Sample(answers =>
    {
        var a = Verdicts(answers with { StatedCategories = [Category.A] });
        var b = Verdicts(answers with { StatedCategories = [Category.B] });
        Assert.All(a.Where(v => v.Value == Verdict.Applies), v => Assert.Equal(Verdict.Applies, b[v.Key]));
    });

    [Fact]
    public void Another_certificate_never_takes_a_measure_away() => Gen.Select(AnyAnswers, AnyQualification).Sample((answers, id) =>
    {
        var before = Verdicts(answers with { StatedCategories = [], Qualifications = ["acca-member"] });
        var after = Verdicts(answers with { StatedCategories = [], Qualifications = [.. new[] { "acca-member", id }.Distinct()] });
        Assert.All(before.Where(v => v.Value == Verdict.Applies), v => Assert.Equal(Verdict.Applies, after[v.Key]));
    });

    [Fact]
    public void Leaving_an_answer_out_never_contradicts_giving_it() => AnyAnswers.Sample(answers =>
    {
        var full = Verdicts(answers);
        foreach (var partial in new[] { answers with { Age = null }, answers with { Nationality = null }, answers with { Hukou = null } })
        {
            Assert.All(Verdicts(partial), v => Assert.True(v.Value == Verdict.Undetermined || v.Value == full[v.Key], $"{v.Key}: {v.Value} without the answer, {full[v.Key]} with it"));
        }
    });

    [Fact]
    public void The_same_answers_give_the_same_words() => AnyAnswers.Sample(answers =>
        Assert.Equal(Spoken(answers), Spoken(answers with { StatedCategories = [.. answers.StatedCategories.Reverse()] })));

    private static Dictionary<string, Verdict> Verdicts(Answers answers) =>
        Assessor.Assess(answers, TestKnowledge.Base, TestKnowledge.Today).Verdicts.ToDictionary(v => v.Measure.Id, v => v.Verdict);

    private static string Spoken(Answers answers)
    {
        var assessment = Assessor.Assess(answers, TestKnowledge.Base, TestKnowledge.Today);
        return assessment.Basis + string.Join("\n", assessment.Verdicts.Select(v => v.Reason.ToString()));
    }
}
