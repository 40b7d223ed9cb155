using CsCheck;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tests.Assessing;

/// <summary>"When": the birthdays that change a verdict.</summary>
public class AgeChangeTests
{
    // Listed before, unconfirmed, and none: the category is stated.
    private static readonly string[] Ids = ["acca-fellow", "isaca-cisa", ""];

    [Theory]
    [InlineData(Category.A, NationalityGroup.ForeignNational, 17, "18 Begins work-permit-b-age-70, 18 Begins work-permit-a-5y, 71 Ends work-permit-b-age-70")]
    [InlineData(Category.B, NationalityGroup.ForeignNational, 17, "18 Begins work-permit-b-age-70, 18 Begins work-permit-a-5y, 18 Begins work-permit-a-direct, 71 Ends work-permit-b-age-70")]
    [InlineData(Category.A, NationalityGroup.ForeignNational, 18, "71 Ends work-permit-b-age-70")]
    [InlineData(Category.A, NationalityGroup.ForeignNational, 70, "71 Ends work-permit-b-age-70")]
    [InlineData(Category.A, NationalityGroup.ForeignNational, 71, "")]
    [InlineData(Category.A, NationalityGroup.HongKong, 17, "")]
    [InlineData(Category.A, null, 65, "71 MayEnd work-permit-b-age-70")]
    [InlineData(Category.A, null, 17, "18 MayBegin work-permit-b-age-70, 18 MayBegin work-permit-a-5y, 71 MayEnd work-permit-b-age-70")]
    [InlineData(Category.C, NationalityGroup.ForeignNational, 65, "")]
    public void The_birthdays_ahead_are_named(Category category, NationalityGroup? nationality, int age, string expected) =>
        Assert.Equal(expected, string.Join(", ", Of(new Answers { StatedCategories = [category], Nationality = nationality, Age = age }).Select(c => $"{c.Age} {c.Kind} {c.Measure.Id}")));

    [Fact]
    public void The_relaxed_limit_covers_until_71_in_both_languages()
    {
        var change = Assert.Single(Of(new Answers { StatedCategories = [Category.A], Nationality = NationalityGroup.ForeignNational, Age = 65 }));
        Assert.Contains("covers you until you turn 71", change.Words.En, StringComparison.Ordinal);
        Assert.Contains("满 71 周岁之前", change.Words.Zh, StringComparison.Ordinal);
        Assert.Contains(change.Citations, c => c.Source.Id == "S7");
    }

    [Fact]
    public void Without_an_age_there_is_nothing_to_say() => Assert.Empty(Of(new Answers { StatedCategories = [Category.A], Nationality = NationalityGroup.ForeignNational }));

    [Fact]
    public void Between_two_named_birthdays_no_verdict_changes_and_at_each_one_does() =>
        (from category in Gen.Enum<Category>()
         from nationality in Gen.Enum<NationalityGroup>().Nullable()
         from age in Gen.Int[0, 119]
         from id in Gen.Int[0, Ids.Length - 1].Select(i => Ids[i])
         select (category, nationality, age, id)).Sample(x =>
        {
            var answers = new Answers { StatedCategories = x.id.Length > 0 ? [] : [x.category], Qualifications = x.id.Length > 0 ? [x.id] : [], Nationality = x.nationality, Age = x.age };
            var named = Of(answers).Select(c => (c.Age, c.Measure.Id)).ToHashSet();
            for (var age = x.age + 1; age <= 120; age++)
            {
                var before = Verdicts(answers with { Age = age - 1 });
                foreach (var (id, verdict) in Verdicts(answers with { Age = age })) Assert.Equal(verdict != before[id], named.Contains((age, id)));
            }
        }, iter: 100);

    private static IReadOnlyList<AgeChange> Of(Answers answers) => Assessor.Assess(answers, TestKnowledge.Base, TestKnowledge.Today).Changes;

    private static Dictionary<string, Verdict> Verdicts(Answers answers) =>
        Assessor.Assess(answers, TestKnowledge.Base, TestKnowledge.Today).Verdicts.ToDictionary(v => v.Measure.Id, v => v.Verdict);
}
