using System.Text.RegularExpressions;
using PolicyBot.Conversation;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Understanding;

/// <summary>Hears the answer to "has your birthday passed this year?": yes, not yet, 过了, or the month that completes the year of birth.</summary>
internal static partial class BirthdayReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2000;
    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";

    /// <summary>What was heard with the age in it, or still in doubt in the month of the birthday itself; null for anything else.</summary>
    /// <param name="heard">Language and script.</param>
    /// <param name="text">The message.</param>
    /// <param name="yesNo">What it says when it is nothing but a yes or a no.</param>
    /// <param name="state">Which two ages are in question.</param>
    /// <param name="today">The day ages are counted on.</param>
    public static Utterance? Read(Utterance heard, string text, bool? yesNo, ConversationState state, DateOnly today)
    {
        if (state.Awaiting != Awaiting.Age || state.AgesOffered is not [var before, var after]) return null;
        var folded = FoldedText.Of(text, TextFolder.ToSimplified).Text;
        if (Date().Match(folded) is { Success: true } date) return Dated(heard, date, after, today);
        if (NotYet().IsMatch(folded)) return heard with { Age = before };
        if (Passed().IsMatch(folded)) return heard with { Age = after };
        return yesNo is { } passed ? heard with { Age = passed ? after : before } : null;
    }

    private static Utterance Dated(Utterance heard, Match date, int after, DateOnly today)
    {
        var claim = new AgeClaim(new TextSpan(date.Index, 0), after);
        var (name, day) = (date.Groups["n"], date.Groups["d"].Value);
        var known = name.Success ? AgeBirth.Known(claim, today.Year - after, name.Value, day, today) : AgeBirth.Known(claim, today.Year - after, AgeBirth.Number(date.Groups["m"].Value), day, today);
        return known.Doubt is null ? heard with { Age = known.Value } : heard with { Doubt = new DoubtfulAnswer(Doubtful.AgeBirthday, null, [], known.Candidates) };
    }

    [GeneratedRegex(@"\A\s*(?:(?:it's|it\s+is|it\s+was|my\s+birthday(?:'s|\s+is|\s+was)?|born|in|on|the|early|late|mid|around|end\s+of|(?:of\s+)?last|this|next)[\s-]+)*(?:(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<n>" + Months + @")\b\.?(?:\s+(?:the\s+)?(?<d>\d{1,2})(?:st|nd|rd|th)?)?\s*[.!]*\s*\z|\A\s*(?:我|的|生日|是|在|今年)*(?<m>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份|初|底|中旬?|[上下]旬|(?<d>\d{1,2})[日号]?)?(?:出?生|过|的|生日|了|啊|呀)*\s*[。.!]*\s*\z", Options, Timeout)]
    private static partial Regex Date();

    [GeneratedRegex(@"\A\s*(?:no,?\s+)?(?:not\s+yet|(?:it\s+)?(?:hasn't|has\s+not|didn't)(?:\s+(?:passed|been|come|had\s+it))?(?:\s+yet)?|(?:it's\s+)?(?:still\s+)?(?:to\s+come|coming(?:\s+up)?|ahead)|(?:it's\s+)?(?:soon|next\s+(?:week|month)|tomorrow)|before(?:\s+it)?)\s*[.!]*\s*\z|\A\s*(?:我|的|今年|生日|这个)*(?:都?还|尚|暂时|仲)?(?:没有?|未)(?:过|到)?(?:生日)?(?:的|呢|啊|呀|哦|喔)*\s*[。.!]*\s*\z|\A\s*(?:生日)?(?:在|要|是)?(?:下个?月|下周|年底|明天)(?:才|就|过|的|到)*\s*[。.!]*\s*\z", Options, Timeout)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\A\s*(?:(?:yes|yep|yeah),?\s+)?(?:(?:it\s+)?(?:has(?:\s+(?:already\s+)?(?:passed|been))?|did|passed)(?:\s+already)?|already(?:\s+(?:passed|had\s+it|been))?|(?:i\s+)?(?:just\s+|already\s+)?had\s+it|(?:it\s+was\s+)?(?:yesterday|today|last\s+(?:week|month)|earlier\s+this\s+year)|after(?:\s+it)?)\s*[.!]*\s*\z|\A\s*(?:我|的|今年|生日|这个)*(?:已经?|都|早就?|刚刚?|才|上个?月|上周|昨天|前天|今天)*(?:过(?:了|咗|完了?|去了?)?)(?:生日)?(?:的|了|啦|啊|呀)*\s*[。.!]*\s*\z", Options, Timeout)]
    private static partial Regex Passed();
}
