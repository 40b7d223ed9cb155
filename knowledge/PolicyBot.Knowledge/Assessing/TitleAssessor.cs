using System.Globalization;

namespace PolicyBot.Knowledge.Assessing;

/// <summary>Compares somebody with the published thresholds of the latest title round. Pure.</summary>
public static class TitleAssessor
{
    /// <summary>Says for each level which thresholds are met, missed (by how much) or open (what is missing).</summary>
    public static TitleCheck Assess(TitleAnswers answers, KnowledgeBase knowledge)
    {
        var round = knowledge.TitleRound;
        return new TitleCheck(
            round,
            [.. round.Levels.Select(level => Level(answers, round, level))],
            answers.EarlierRound is null ? [.. round.Unchecked, round.Words["firstTimeUnchecked"]] : round.Unchecked,
            answers.Series == TitleSeries.AccountingOrEconomics ? [.. round.Notes, round.SeriesNote] : round.Notes);
    }

    private static TitleLevelCheck Level(TitleAnswers answers, TitleRound round, TitleLevel level)
    {
        TitleThresholdCheck?[] all = [Experience(answers, round, level), Shanghai(answers, round), Degree(answers, round), FirstTime(answers, round)];
        var thresholds = all.OfType<TitleThresholdCheck>().ToArray();
        var state = thresholds.Any(t => t.State == TitleState.Missed) ? TitleState.Missed
            : thresholds.Any(t => t.State == TitleState.Open) ? TitleState.Open
            : TitleState.Met;
        return new TitleLevelCheck(level, state, round.Words["level" + state].With("level", level.Name), thresholds);
    }

    /// <summary>Missed only if no answer still missing could help; a higher education takes every route of a lower one.</summary>
    private static TitleThresholdCheck Experience(TitleAnswers answers, TitleRound round, TitleLevel level)
    {
        var open = level.Routes.Where(r => answers.Education is null || answers.Education >= r.Education).ToArray();
        var needed = open.Length == 0 ? 0 : open.Min(r => r.Years);
        if (open.Length == 0) return Check(TitleState.Missed, null, [], "experienceNoRoute");
        if (answers.Years is { } years && years < needed) return Check(TitleState.Missed, needed - years, [], answers.Education is null ? "experienceShortAnyway" : "experienceShort");
        if (answers.Education is { } && answers.Years is null && needed > 0) return Check(TitleState.Open, null, [TitleMissing.Years], "experienceYearsOpen");
        if (answers.Education is { }) return Check(TitleState.Met, null, [], needed == 0 ? "experienceMetByDegree" : "experienceMet");
        return Check(TitleState.Open, null, answers.Years is null ? [TitleMissing.Education, TitleMissing.Years] : [TitleMissing.Education], "experienceEducationOpen");

        TitleThresholdCheck Check(TitleState state, int? shortBy, TitleMissing[] missing, string words) => new(
            TitleThreshold.Experience, state, shortBy, missing,
            round.Words[words]
                .With("education", answers.Education is { } education ? round.Education[education] : default)
                .With("needed", Years(needed))
                .With("years", Years(answers.Years ?? 0))
                .With("short", Years(shortBy ?? 0))
                .With("date", DateOf(round)),
            level.Citations);
    }

    private static TitleThresholdCheck Shanghai(TitleAnswers answers, TitleRound round)
    {
        var shortBy = round.YearsInShanghai - answers.YearsInShanghai;
        return answers.YearsInShanghai is null ? Check(TitleState.Open, null, [TitleMissing.YearsInShanghai], "shanghaiOpen")
            : shortBy > 0 ? Check(TitleState.Missed, shortBy, [], "shanghaiShort")
            : Check(TitleState.Met, null, [], "shanghaiMet");

        TitleThresholdCheck Check(TitleState state, int? missed, TitleMissing[] missing, string words) => new(
            TitleThreshold.Shanghai, state, missed, missing, round.Words[words].With("needed", Years(round.YearsInShanghai)).With("years", Years(answers.YearsInShanghai ?? 0)), round.Citations);
    }

    /// <summary>Engineering titles only; null where the title wanted is another.</summary>
    private static TitleThresholdCheck? Degree(TitleAnswers answers, TitleRound round)
    {
        return (answers.Series, answers.ScienceOrEngineeringDegree) switch
        {
            (TitleSeries.AccountingOrEconomics, _) => null,
            (_, true) => Check(TitleState.Met, [], "degreeMet"),
            (TitleSeries.Engineering, false) => Check(TitleState.Missed, [], "degreeMissed"),
            (TitleSeries.Engineering, null) => Check(TitleState.Open, [TitleMissing.ScienceOrEngineeringDegree], "degreeOpen"),
            (_, false) => Check(TitleState.Open, [TitleMissing.Series], "degreeSeriesOpen"),
            _ => Check(TitleState.Open, [TitleMissing.Series, TitleMissing.ScienceOrEngineeringDegree], "degreeOpen"),
        };

        TitleThresholdCheck Check(TitleState state, TitleMissing[] missing, string words) => new(TitleThreshold.Degree, state, null, missing, round.Words[words], round.Citations);
    }

    /// <summary>Not said is no obstacle: most people have not, and the condition is named among those we did not check.</summary>
    private static TitleThresholdCheck? FirstTime(TitleAnswers answers, TitleRound round) => answers.EarlierRound is not { } earlier ? null
        : new TitleThresholdCheck(TitleThreshold.FirstTime, earlier ? TitleState.Missed : TitleState.Met, null, [], round.Words[earlier ? "firstTimeMissed" : "firstTimeMet"], round.Citations);

    private static Bilingual Years(int years)
    {
        var number = years.ToString(CultureInfo.InvariantCulture);
        return new Bilingual($"{number} 年", years == 1 ? "1 year" : $"{number} years");
    }

    private static Bilingual DateOf(TitleRound round) => new(
        round.ExperienceUntil.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture), round.ExperienceUntil.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
}
