using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Finds dates in a text and computes ages from those that are somebody's birth.</summary>
internal static partial class AgeBirth
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int YoungestBare = 10;
    private const int Oldest = 120;

    // Of a two-digit year the century is sure up to here.
    private const int OldestGuessed = 95;

    private const string Year = "(?<y>(?:18|19|20)[0-9]{2}|[一二][九〇零八][一二三四五六七八九〇零]{2})";
    private const string Month = "(?<m>[0-9]{1,2}|十[一二]?|[正一二三四五六七八九])";
    private const string Day = "(?<d>[0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])";
    private const string MonthName = "(?<n>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";

    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Every date of the text with the claim it makes; null claims are dates of something else, whose numbers are still no ages.</summary>
    public static List<(TextSpan Span, AgeClaim? Claim)> Find(FoldedText text, DateOnly today, bool awaitingAge)
    {
        var found = new List<(TextSpan, AgeClaim?)>();
        foreach (Match match in Dates().Matches(text.Text))
        {
            if (found.Count == NumberScanner.MaxNumbers) break;
            var span = new TextSpan(match.Index, match.Length);
            found.Add((span, Claim(text, match, span, today, awaitingAge)));
        }

        return found;
    }

    /// <summary>The claim that somebody was born in a year, and perhaps a month: exact where today leaves no doubt.</summary>
    public static AgeClaim Known(AgeClaim claim, int year, int? month, DateOnly today)
    {
        var most = today.Year - year;
        var passed = month is { } m ? m < today.Month : today is { Month: 12, Day: 31 };
        if (month > today.Month) return claim with { Value = most - 1 };
        return passed ? claim with { Value = most } : claim with { Value = most, Doubt = AgeDoubt.BirthYearOnly, Candidates = [most - 1, most] };
    }

    /// <summary>The same with the month by its English name and the day in digits, empty where it was not said.</summary>
    public static AgeClaim Known(AgeClaim claim, int year, string monthName, string day, DateOnly today)
    {
        return Known(claim, year, Array.IndexOf(MonthNames, monthName[..3]) + 1, day, today);
    }

    /// <summary>The same with the month by its number.</summary>
    public static AgeClaim Known(AgeClaim claim, int year, int month, string day, DateOnly today)
    {
        if (month is < 1 or > 12) return Known(claim, year, null, today);
        return day.Length > 0 && Date(year, month, Number(day)) is { } date ? claim with { Value = Years(date, today) } : Known(claim, year, month, today);
    }

    /// <summary>True when the words before a place say that a birth follows.</summary>
    public static bool BirthStandsBefore(FoldedText text, int position) => new Window(text.Before(position), false).Has(BornBefore());

    private static AgeClaim? Claim(FoldedText text, Match match, TextSpan span, DateOnly today, bool awaitingAge)
    {
        var left = new Window(text.Before(span.Start), fromStart: false);
        var right = new Window(text.After(span.End), fromStart: true);
        var subject = SubjectFinder.At(text, span.Start);
        var born = left.Has(BornBefore()) || right.Take(BornAfter());
        // 我是61年的 / "61年的。": only with a person before it or alone, never 2015年的证书.
        var ofYear = !born && right.Has(OfYearAfter()) && (left.Has(PersonBefore()) || left.Length == 0 && !match.Groups["m"].Success);
        var extended = new TextSpan(span.Start, span.Length + right.Taken);
        var isYearAlone = !match.Groups["m"].Success && !match.Groups["n"].Success && !match.Groups["a"].Success;
        var alone = !born && !ofYear && Clauses.IsBare(text.Text, extended, [extended])
            && (awaitingAge || !isYearAlone && FillerWords.AreAll(text.Text, 0, [extended]));
        if (!born && !ofYear && !alone) return null;

        var claim = Aged(new AgeClaim(extended, 0) { Notes = AgeNotes.FromBirthDate, Subject = subject }, match, today);
        if (alone && claim.Value < YoungestBare) return null;
        return subject.IsChild && claim.Value < 18 ? null : claim;
    }

    private static AgeClaim Aged(AgeClaim claim, Match match, DateOnly today)
    {
        if (match.Groups["yy"].Success)
        {
            // 61年: the century is guessed, so it is asked.
            var year = Number(match.Groups["yy"].Value) + 1900;
            if (today.Year - year > Oldest || year + 100 <= today.Year - 16 && today.Year - year > 100) year += 100;
            if (!match.Groups["m"].Success || today.Year - year > OldestGuessed) return claim with { Value = today.Year - year, Doubt = AgeDoubt.BirthYearOnly, Candidates = [today.Year - year - 1, today.Year - year] };
            return InMonth(claim, match, year, today);
        }

        var born = Number(match.Groups["y"].Value);
        if (match.Groups["a"].Success) return Numeric(claim, born, Number(match.Groups["a"].Value), Number(match.Groups["b"].Value), today);
        return InMonth(claim, match, born, today);
    }

    private static AgeClaim InMonth(AgeClaim claim, Match match, int born, DateOnly today)
    {
        int? month = match.Groups["n"].Success ? Array.IndexOf(MonthNames, match.Groups["n"].Value[..3]) + 1
            : match.Groups["m"].Success ? Number(match.Groups["m"].Value) : null;
        if (month is < 1 or > 12) month = null;
        if (month is not { } m || !match.Groups["d"].Success) return Known(claim, born, month, today);
        // 29 February of a common year is no day: ask.
        return Date(born, m, Number(match.Groups["d"].Value)) is { } date ? claim with { Value = Years(date, today) } : Known(claim, born, null, today);
    }

    // 03/05/1961 is March or May; it matters only around the birthday.
    private static AgeClaim Numeric(AgeClaim claim, int year, int a, int b, DateOnly today)
    {
        var dates = new[] { Date(year, b, a), Date(year, a, b) };
        int[] ages = [.. dates.OfType<DateOnly>().Select(d => Years(d, today)).Distinct().Order()];
        return ages.Length switch
        {
            0 => Known(claim, year, null, today),
            1 => claim with { Value = ages[0] },
            _ => claim with { Value = ages[1], Doubt = AgeDoubt.BirthYearOnly, Candidates = ages },
        };
    }

    private static DateOnly? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    // Born on 29 February: a year older on 1 March in common years, as the Civil Code counts.
    private static int Years(DateOnly born, DateOnly today) =>
        today.Year - born.Year - (today.Month * 100 + today.Day < born.Month * 100 + born.Day ? 1 : 0);

    /// <summary>A number of one date in digits or in Chinese: 12, 正, 十二.</summary>
    public static int Number(string digits)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (digits == "正") return 1;
        return NumberChinese.Read(digits, 0) is { Opaque: false, Approximate: false } read ? read.Value
            : digits.Aggregate(0, (sum, c) => sum * 10 + (NumberChinese.Read(c.ToString(), 0)?.Value ?? 0));
    }

    [GeneratedRegex(@"(?<![0-9.])(?:(?<a>[0-9]{1,2})[-/.](?<b>[0-9]{1,2})[-/.]" + Year + @"(?![0-9])"
        + "|" + Year + @"\s?(?:年\s?" + Month + @"\s?月(?:份|\s?" + Day + @"\s?[日号]?)?|[-/.](?<m>[0-9]{1,2})(?:[-/.](?<d>[0-9]{1,2}))?(?![0-9]))"
        + @"|(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\s(?:of\s)?" + MonthName + @"\.?,?\s" + Year + @"(?![0-9])"
        + @"|\b" + MonthName + @"\.?\s(?:(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s)?" + Year + @"(?![0-9])"
        + "|" + Year + @"\s?,?\s" + MonthName + @"\b\.?"
        + "|" + Year + @"(?![0-9]|[.,][0-9]|s\b)(?:\s?年)?"
        + @"|(?<yy>[0-9]{2}|[〇零一二三四五六七八九]{2})\s?年\s?" + Month + @"\s?月(?:份|\s?" + Day + @"\s?[日号])?"
        + @"|(?<yy>[0-9]{2}|[〇零一二三四五六七八九]{2})\s?年(?=\s?(?:\z|[,。]|生|出生|的(?:\s*\z|[,。.;!?、人])))"
        + @"|'(?<yy>[0-9]{2})(?![0-9]))", Options, 2000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?:\b(?:born|birth\s?(?:day|date|year)|date\s+of\s+birth|year\s+of\s+birth|d\.?o\.?b\.?|b\.|(?:i'm|i\s+am)\s+from(?=\s*\z))\s*(?:(?:and\s+(?:raised|bred)\s+)?in\s+(?:the\s+)?[a-z][a-z' -]{1,30}?,?\s+(?=in\b|on\b|back\b))?(?:(?:is|was|on|in|the|year|back)\b\s*|[:,-]\s*)*|(?:生于|出生于?|生日)\s*(?:(?:是|为|在)\s*|:\s*)*|(?:出生日期|出生年月日?|出生年份|出生时间)\s*(?:(?:是|为|在)\s*|[:,]\s*)*)\z", Options, 2000)]
    private static partial Regex BornBefore();

    [GeneratedRegex(@"\A\s*(?:年|月)?(?:份)?(?:出生|生人|生的|生(?![产活效意存成])|的?生日)|\A\s*(?:(?:is|was)\s+(?:my|his|her|the)\s+(?:birth\s?(?:day|date)|date\s+of\s+birth|d\.?o\.?b\.?)|(?:is|was)\s+when\s+(?:i|he|she)\s+was\s+born|(?:baby|kid|child|born|vintage)\b)", Options, 2000)]
    private static partial Regex BornAfter();

    [GeneratedRegex(@"\A\s*的(?:\s*\z|[,。.;!?、\s]|人)", Options, 2000)]
    private static partial Regex OfYearAfter();

    [GeneratedRegex(@"(?:我|本人|他|她|" + PersonWords.NounZh + @")(?:是|属|就是|于)?\s*\z", Options, 2000)]
    private static partial Regex PersonBefore();
}
