using PolicyBot.Knowledge.Assessing;
using static PolicyBot.Knowledge.Assessing.Education;
using static PolicyBot.Knowledge.Assessing.TitleState;

namespace PolicyBot.Knowledge.Tests.Assessing;

/// <summary>The published thresholds of the 2025 title round (S4, dossier §5.2).</summary>
public class TitleTests
{
    private static readonly int?[] Years = [null, 0, 1, 2, 4, 5, 6, 7, 9, 10, 40];
    private static readonly Education?[] Educations = [null, .. Enum.GetValues<Education>()];

    [Fact]
    public void Education_and_years_follow_the_table()
    {
        foreach (var education in Educations)
        foreach (var years in Years)
        {
            var check = Assess(new TitleAnswers(education, years, 5, true));
            Assert.Equal(["junior", "intermediate", "associate-senior"], check.Levels.Select(l => l.Level.Id));
            foreach (var level in check.Levels)
            {
                var expected = Expected(level.Level.Id, education, years);
                Assert.True(expected == level.State, $"{level.Level.Id} with {education} and {years} years: {level.State}, expected {expected}");
                Assert.Equal(expected == Open, level.Thresholds.Any(t => t.Missing.Count > 0));
                Assert.All(level.Thresholds, t => Assert.NotEmpty(t.Citations));
                Assert.DoesNotContain('{', string.Concat(level.Thresholds.Select(t => t.Words.Zh + t.Words.En)) + level.Summary.Zh + level.Summary.En);
            }
        }
    }

    [Theory]
    [InlineData(Bachelor, 8, "associate-senior", 2)]
    [InlineData(Bachelor, 3, "intermediate", 2)]
    [InlineData(Bachelor, 0, "junior", 1)]
    [InlineData(Master, 2, "associate-senior", 5)]
    [InlineData(Doctorate, 1, "associate-senior", 1)]
    [InlineData(null, 1, "associate-senior", 1)]
    public void A_miss_says_by_how_much(Education? education, int years, string level, int shortBy)
    {
        var experience = Level(new TitleAnswers(education, years), level).Thresholds[0];
        Assert.Equal((Missed, shortBy), (experience.State, experience.ShortBy));
        Assert.Contains($"short by{(education is null ? " at least" : "")} {shortBy} year", experience.Words.En, StringComparison.Ordinal);
        Assert.Contains($"还差 {shortBy} 年", experience.Words.Zh, StringComparison.Ordinal);
        Assert.Contains("31 December 2025", experience.Words.En, StringComparison.Ordinal);
        Assert.Contains("2025 年 12 月 31 日", experience.Words.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TitleSeries.Engineering, true, Met)]
    [InlineData(TitleSeries.Engineering, false, Missed)]
    [InlineData(TitleSeries.Engineering, null, Open)]
    [InlineData(TitleSeries.AccountingOrEconomics, false, Met)]
    [InlineData(TitleSeries.AccountingOrEconomics, null, Met)]
    [InlineData(null, true, Met)]
    [InlineData(null, false, Open)]
    [InlineData(null, null, Open)]
    public void The_degree_matters_for_engineering_titles_only(TitleSeries? series, bool? science, TitleState expected) =>
        Assert.Equal(expected, Level(new TitleAnswers(Master, 9, 3, science, series), "associate-senior").State);

    [Theory]
    [InlineData(0, Missed)]
    [InlineData(1, Met)]
    [InlineData(null, Open)]
    public void A_year_in_Shanghai_is_usually_asked(int? years, TitleState expected)
    {
        var level = Level(new TitleAnswers(Master, 9, years, true), "intermediate");
        Assert.Equal(expected, level.State);
        Assert.Contains(expected == Met ? "usually" : "Usually at least 1 year", level.Thresholds[1].Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_took_part_before_was_not_eligible_and_nobody_else_is_held_up()
    {
        Assert.All(Assess(new TitleAnswers(Doctorate, 9, 3, true, null, true)).Levels, l => Assert.Equal(Missed, l.State));
        Assert.All(Assess(new TitleAnswers(Doctorate, 9, 3, true, null, false)).Levels, l => Assert.Equal(Met, l.State));
        var unsaid = Assess(new TitleAnswers(Doctorate, 9, 3, true));
        Assert.All(unsaid.Levels, l => Assert.Equal(Met, l.State));
        Assert.Contains(unsaid.Unchecked, u => u.En.Contains("first or second round", StringComparison.Ordinal));
    }

    [Fact]
    public void It_always_says_that_a_later_round_may_differ_and_nothing_is_automatic()
    {
        var notes = Assess(new TitleAnswers()).Notes;
        Assert.Contains(notes, n => n.En.Contains("Later rounds may differ", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Zh.Contains("不会自动取得", StringComparison.Ordinal));
        Assert.Contains(Assess(new TitleAnswers(Series: TitleSeries.AccountingOrEconomics)).Notes, n => n.En.Contains("senior accountant", StringComparison.Ordinal));
    }

    /// <summary>A second reading of the table, independent of titles.yaml.</summary>
    private static TitleState Expected(string level, Education? education, int? years)
    {
        int?[] needed = education switch
        {
            BelowBachelor => [null, null, null],
            Bachelor => [1, 5, 10],
            SecondBachelor or Master => [0, 2, 7],
            Doctorate => [0, 0, 2],
            _ => [0, 0, 2],
        };
        var need = needed[level switch { "junior" => 0, "intermediate" => 1, _ => 2 }];
        if (need is null || years < need) return Missed;
        return education is null || (years is null && need > 0) ? Open : Met;
    }

    private static TitleCheck Assess(TitleAnswers answers) => TitleAssessor.Assess(answers, TestKnowledge.Base);

    private static TitleLevelCheck Level(TitleAnswers answers, string id) => Assess(answers).Levels.Single(l => l.Level.Id == id);
}
