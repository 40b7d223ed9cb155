using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using static PolicyBot.Knowledge.Registers.NationalityGroup;

namespace PolicyBot.Knowledge.Tests.Assessing;

/// <summary>Every combination of answers against a second, independent reading of the table in design §11.</summary>
public class TruthTableTests
{
    private static readonly int?[] Ages = [null, 0, 17, 18, 59, 60, 65, 70, 71, 120];
    private static readonly NationalityGroup?[] Groups = [null, ForeignNational, HongKong, Macao, Taiwan, MainlandChina];
    private static readonly Hukou?[] Hukous = [null, Hukou.Shanghai, Hukou.Elsewhere];

    [Fact]
    public void Every_combination_of_answers_gets_the_verdict_of_the_table()
    {
        var checkedCases = 0;
        foreach (var categories in CategorySets())
        foreach (var group in Groups)
        foreach (var age in Ages)
        foreach (var hukou in Hukous)
        {
            var answers = new Answers { StatedCategories = categories, Nationality = group, Age = age, Hukou = hukou };
            foreach (var verdict in Assessor.Assess(answers, TestKnowledge.Base, TestKnowledge.Today).Verdicts)
            {
                var expected = Expected(verdict.Measure.Id, categories, group, age, hukou);
                Assert.True(expected == verdict.Verdict, $"{verdict.Measure.Id} for {string.Join(null, categories)} {group} {age} {hukou}: {verdict.Verdict}, expected {expected}");
                Assert.Equal(verdict.Verdict == Verdict.Undetermined, verdict.Missing.Count > 0);
                Assert.NotEmpty(verdict.Citations);
                Assert.DoesNotContain('{', verdict.Reason.Zh + verdict.Reason.En);
                checkedCases++;
            }
        }

        Assert.Equal(15 * 6 * 10 * 3 * 13, checkedCases);
    }

    /// <summary>The first case in which a knowledge base departs from the table; null if there is none.</summary>
    internal static string? FirstDifference(KnowledgeBase knowledge) => (
        from categories in CategorySets()
        from nationality in Groups
        from age in Ages
        from hukou in Hukous
        let answers = new Answers { StatedCategories = categories, Nationality = nationality, Age = age, Hukou = hukou }
        from verdict in Assessor.Assess(answers, knowledge, TestKnowledge.Today).Verdicts
        where verdict.Verdict != Expected(verdict.Measure.Id, categories, nationality, age, hukou)
        select $"{verdict.Measure.Id} for {string.Join(null, categories)} {nationality} {age} {hukou}").FirstOrDefault();

    private static Verdict Expected(string measure, Category[] held, NationalityGroup? group, int? age, Hukou? hukou)
    {
        var ab = held.Contains(Category.A) || held.Contains(Category.B);
        var b = held.Contains(Category.B);
        return measure switch
        {
            "visa-5y" or "residence-permit-5y" => All(ab, Is(ForeignNational)),
            "work-permit-b-age-70" => All(ab, Is(ForeignNational), Between(18, 70)),
            "work-permit-a-5y" => All(ab, Is(ForeignNational), Between(18, 999)),
            "residence-points" => All(ab ? true : null, Is(MainlandChina), group is null or MainlandChina ? (hukou is null ? null : hukou == Hukou.Elsewhere) : false),
            "overseas-talent-permit-points" => All(ab ? true : null, group is null ? null : group != MainlandChina),
            "experience-counted" => All(ab ? true : null),
            "local-support" => All(ab),
            "work-permit-a-direct" => All(b, Is(ForeignNational), Between(18, 999)),
            "r-visa" or "permanent-residence" => All(b, Is(ForeignNational)),
            "title" => All(held.Contains(Category.C)),
            "mutual-recognition" => All(held.Contains(Category.D)),
            _ => throw new InvalidOperationException($"{measure} is not in the table"),
        };

        bool? Is(NationalityGroup wanted) => group is null ? null : group == wanted;
        bool? Between(int from, int to) => age is null ? null : age >= from && age <= to;
    }

    private static Verdict All(params bool?[] conditions) =>
        conditions.Contains(false) ? Verdict.DoesNotApply : conditions.Contains(null) ? Verdict.Undetermined : Verdict.Applies;

    private static IEnumerable<Category[]> CategorySets() =>
        Enumerable.Range(1, 15).Select(bits => Enum.GetValues<Category>().Where((_, i) => (bits & (1 << i)) != 0).ToArray());
}
