using System.Globalization;
namespace PolicyBot.Understanding;

/// <summary>Judges one number by the words around it: an age of whom, in what doubt; or none of our business.</summary>
internal static class AgeContext
{
    private const int YoungestOnClearCue = 10;
    private const int YoungestOnWeakCue = 16;
    private const int OldestOnWeakCue = 110;

    // Christmas and the days behind it: the year is as good as over.
    private const string LastFeast = "25";

    /// <summary>The statement of an age this number makes, or null. <paramref name="upper"/> is the second number of a range.</summary>
    public static AgeClaim? Judge(FoldedText text, NumberMention number, DateOnly today, NumberMention? upper = null)
    {
        var last = upper ?? number;
        if (number.Opaque || last.Opaque) return null;
        var right = new Window(text.After(last.End), fromStart: true);
        var left = new Window(text.Before(number.Start), fromStart: false);
        if (left.Has(AgeCues.Labelled) || left.Has(AgeWords.ComparedBefore)) return null;
        if (left.Has(AgeWords.ReportedBefore) && right.Has(AgeWords.AllowedAfter)) return null;

        var months = right.Take(AgeWords.MonthsOld);
        var approximate = number.Approximate | right.Take(AgeWords.ApproximateAfter);
        var nominal = right.Take(AgeWords.NominalAfter);
        // 失十八岁: a numeral misheard stands before the ten.
        approximate |= number.Value is >= 10 and < 20 && text.Text[number.Start] == '十' && left.Has(AgeWords.MisheardBefore);
        var exact = right.Take(AgeWords.ExactAfter) || number.Value >= YoungestOnWeakCue && right.Take(AgeWords.CompletedAfter);
        var running = number.Value >= YoungestOnWeakCue && (right.Take(AgeWords.RunningAfter) || left.Take(AgeWords.RunningBefore) || left.Has(AgeWords.InMyBefore) && right.Take(AgeWords.OrdinalYearAfter));
        if (exact) right.Take(AgeWords.MonthsMoreAfter);
        var decade = right.Take(AgeWords.Decade);
        var old = right.Take(AgeWords.YearsOld) || nominal || exact || months;
        right.Take(AgeWords.Half);
        var inYears = !old && right.Take(AgeWords.YearsAlone);
        if (inYears && right.Has(AgeWords.WithAfter) && !left.Has(AgeCues.NationalBefore) && !left.Has(AgeCues.Clear)) return null;
        approximate |= decade | right.Take(AgeWords.ApproximateAfter);
        if (!old && !approximate && right.Has(AgeCues.OtherUnit)) return null;
        if (!old && approximate && !decade && right.Has(AgeCues.OtherUnit)) return null;

        var birthday = BirthdayThisYear(text, last.End + right.Taken, number.Value, today);
        if (birthday is null && (right.Has(AgeWords.ThisYearAfter) || left.Has(AgeWords.ThisYearRightBefore))) birthday = BirthdayNamed(text, number.Value, today);
        if (birthday is not null) right.Take(AgeWords.ThisMonthAfter);
        right.Take(AgeWords.SinceAfter);
        var subject = SubjectFinder.At(text, number.Start);
        var bound = right.Take(AgeWords.BoundAfter) | left.Take(AgeWords.BoundBefore);
        if (upper is not null) left.Take(AgeWords.BetweenBefore);
        var reached = left.Has(AgeWords.DayReachedBefore);
        approximate |= bound | (!reached && left.Take(AgeWords.ApproximateBefore));
        nominal |= left.Take(AgeWords.NominalBefore);
        exact |= left.Take(AgeWords.ExactBefore);
        var future = Future(ref left, right);
        if (Dated(text.Before(number.Start).ToString(), today) is { } dated) (future, reached) = (dated, true);
        if (!future.Said && right.Has(AgeWords.RuleAfter)) return null;
        var present = left.Has(AgeCues.Present) || right.Has(AgeWords.PresentAfter);
        if (present) future = new(false, When.Now);
        var negated = left.Take(AgeWords.NegationBefore) || right.Has(AgeWords.DeniedAfter);
        var supposed = left.Has(AgeWords.HypotheticalBefore) || left.Has(AgeWords.ReachingBefore) && right.Has(AgeWords.WhatThenAfter);
        if (!supposed && (left.Has(AgeWords.RuleBefore) || left.Has(AgeWords.PastBefore))) return null;
        if (old && left.Has(AgeCues.ThingBefore)) return null;

        var cue = left.Has(AgeCues.Clear) && number.Value is <= 0 or >= YoungestOnClearCue
            || left.Has(AgeCues.Weak) && number.Value is >= YoungestOnWeakCue and <= OldestOnWeakCue && right.Has(AgeCues.PauseAfter) && (!inYears || number.Value >= LoneNumber.YoungestInYears)
            || left.Has(AgeCues.CompletedBefore) && number.Value is >= YoungestOnWeakCue and <= OldestOnWeakCue && (right.Has(AgeCues.PauseAfter) || right.Has(AgeCues.WhenAfter))
            || inYears && !approximate && number.Value is >= LoneNumber.YoungestInYears and <= OldestOnWeakCue && (left.Has(AgeCues.HavingBefore) && right.Has(AgeCues.HavingAfter) || left.Has(AgeCues.NationalBefore))
            || number.Value is >= YoungestOnWeakCue and <= OldestOnWeakCue && (right.Has(AgeCues.ReachedAfter) && left.Has(AgeCues.ReachedBefore) || right.Has(AgeCues.ReachedAfter) && future.When != When.Now || right.Has(AgeCues.PauseAfter) && (reached || present));
        // "over 60" is a rule about anybody unless a person stands right before it.
        var evidence = cue || !bound && (old || nominal || exact || running || supposed || future.Said
            || approximate && subject.Who != Subject.Unknown && right.Has(AgeCues.PauseAfter));
        if (subject.IsChild && number.Value < 18) return null;

        var start = number.Start - left.Taken;
        var claim = new AgeClaim(new TextSpan(start, last.End + right.Taken - start), months ? 0 : running ? number.Value - 1 : number.Value)
        {
            Subject = subject,
            Negated = negated,
            Bare = !evidence,
            Exact = exact,
            Present = present,
            Notes = supposed ? AgeNotes.Hypothetical : AgeNotes.None,
        };
        if (birthday is { } known && !future.Said && claim.Notes == AgeNotes.None) return claim with { Value = known.Value, Doubt = known.Doubt, Candidates = known.Candidates, Notes = known.Value < number.Value ? AgeNotes.TurningSoon : AgeNotes.None };
        return Doubted(claim, number, upper, approximate, nominal && !exact, future, text, today);
    }

    // "40 years this December 3rd": the month and the day tell whether the birthday has been.
    private static AgeClaim? BirthdayThisYear(FoldedText text, int position, int age, DateOnly today) =>
        AgeWords.ThisMonthAfter.Match(text.After(position).ToString()) is { Success: true } named
            ? AgeBirth.Known(new AgeClaim(new TextSpan(position, 0), age), today.Year - age, named.Groups["n"].Value, named.Groups["d"].Value, today) : null;

    // "61 this year but birthday's on Xmas day": not yet, before that day.
    private static AgeClaim? BirthdayNamed(FoldedText text, int age, DateOnly today)
    {
        if (AgeWords.BirthdayNamed.Match(text.Text) is not { Success: true } named) return null;
        var (feast, name, day) = (named.Groups["feast"].Success, named.Groups["n"], named.Groups["d"].Value);
        var claim = new AgeClaim(new TextSpan(named.Index, 0), age);
        return feast ? AgeBirth.Known(claim, today.Year - age, "dec", LastFeast, today)
            : name.Success ? AgeBirth.Known(claim, today.Year - age, name.Value, day, today)
            : AgeBirth.Known(claim, today.Year - age, int.Parse(named.Groups["m"].Value, CultureInfo.InvariantCulture), day, today);
    }

    private static AgeClaim Doubted(AgeClaim claim, NumberMention number, NumberMention? upper, bool approximate, bool nominal, FutureTense future, FoldedText text, DateOnly today)
    {
        var age = claim.Value;
        if (upper is { } other)
        {
            var alternative = text.Text.AsSpan(number.End, other.Start - number.End).Trim().Trim("岁 ") is "or" or "或" or "或者" or "还是";
            return claim with { Doubt = alternative ? AgeDoubt.TwoAges : AgeDoubt.Range, Candidates = [Math.Min(age, other.Value), Math.Max(age, other.Value)] };
        }

        if (nominal) return claim with { Doubt = AgeDoubt.NominalAge, Candidates = [age - 2, age - 1] };
        // "What if I turn 71?": the age itself is supposed, however far off it is.
        if (claim.Notes.HasFlag(AgeNotes.Hypothetical)) return claim;
        if (future.When == When.Soon) return claim with { Value = age - 1, Notes = claim.Notes | AgeNotes.TurningSoon };
        if (future.When == When.NextYear) return claim with { Doubt = AgeDoubt.BirthYearOnly, Candidates = [age - 2, age - 1] };
        if (future.When == When.ThisYear) return AgeBirth.Known(claim, today.Year - age, null, today);
        if (approximate || future.When == When.Later)
        {
            return claim with { Doubt = AgeDoubt.Approximate, Candidates = number.Upper is { } top ? [age, top] : [] };
        }

        return claim;
    }

    // 11月30号才满48 on the 27th: not yet.
    private static FutureTense? Dated(string before, DateOnly today)
    {
        if (AgeWords.DatedBefore.Match(before) is not { Success: true } date) return null;
        var (month, day) = (int.Parse(date.Groups["month"].Value, CultureInfo.InvariantCulture), int.Parse(date.Groups["day"].Value, CultureInfo.InvariantCulture));
        return month is < 1 or > 12 || day is < 1 or > 31 ? null : date.Groups["later"].Success || (month, day).CompareTo((today.Month, today.Day)) > 0 ? new(true, When.Soon) : new(true, When.Now);
    }

    // "I'm 60 in May" needs the time right behind; "turning 60 some time next month" does not.
    private static FutureTense Future(ref Window left, Window right)
    {
        if (left.Has(AgeWords.TurnedBefore)) return new(false, When.Now);
        var turning = left.Take(AgeWords.TurningBefore);
        if (left.Has(AgeWords.ThisYearBefore) || turning && right.Has(AgeWords.ThisYearAfter)) return new(true, When.ThisYear);
        if (left.Has(AgeWords.NextYearBefore) || right.Has(AgeWords.NextYearAfter)) return new(turning, When.NextYear);
        if (left.Has(AgeWords.SoonBefore) || right.Has(turning ? AgeWords.SoonAfter : AgeWords.SoonRightAfter)) return new(turning, When.Soon);
        return turning || left.Has(AgeWords.LaterBefore) ? new(turning, When.Later) : new(false, When.Now);
    }

    private readonly record struct FutureTense(bool Said, When When);

    private enum When
    {
        Now,
        Soon,
        ThisYear,
        NextYear,
        Later,
    }
}
