using System.Text.RegularExpressions;

namespace PolicyBot.Understanding;

/// <summary>Reads ages from birthdays: "my 60th birthday is tomorrow", "just had my 58th birthday", 上个月过完六十岁生日.</summary>
internal static partial class AgeBirthday
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2000;
    private const int Youngest = 10;

    /// <summary>The age a birthday of this number makes today, or null when no birthday is spoken of.</summary>
    public static AgeClaim? Judge(FoldedText text, NumberMention number)
    {
        if (number.Opaque || number.Value < Youngest) return null;
        var right = new Window(text.After(number.End), fromStart: true);
        var left = new Window(text.Before(number.Start), fromStart: false);
        // "Just had my 60th last week": the birthday goes without saying.
        if (!right.Take(Birthday()) && !(left.Has(OwnBefore()) && right.Take(Ordinal()))) return null;
        var subject = SubjectFinder.At(text, number.Start);
        var claim = new AgeClaim(new TextSpan(number.Start, number.Span.Length + right.Taken), number.Value) { Subject = subject.Who == Subject.Other ? subject : new SubjectHit(Subject.Self) };
        if (left.Has(ComingBefore()) || right.Has(ComingAfter())) return claim with { Value = number.Value - 1, Notes = AgeNotes.TurningSoon };
        if (left.Has(PassedBefore()) || right.Has(PassedAfter())) return claim;
        return claim with { Doubt = AgeDoubt.BirthYearOnly, Candidates = [number.Value - 1, number.Value] };
    }

    [GeneratedRegex(@"\A\s*(?:st|nd|rd|th)?\s*b(?:irth)?-?day\b|\A\s*(?:周?岁)?的?\s*(?:生日|大寿|寿辰)", Options, Timeout)]
    private static partial Regex Birthday();

    [GeneratedRegex(@"\b(?:my|his|her)\s+\z", Options, Timeout)]
    private static partial Regex OwnBefore();

    [GeneratedRegex(@"\A(?:st|nd|rd|th)(?=\s*(?:\z|[,.;!?)]|(?:last|this|next|yesterday|today|tomorrow|on|in|two|three|a|recently|just|was|is|coming|and|so|but)\b))", Options, Timeout)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:\b(?:next|before|until|coming|upcoming|approaching|looking\s+forward\s+to|(?:will|'ll|going\s+to)\s+(?:have|celebrate|be))\b[^,.;!?]{0,24}|(?:下个?月|下周|下星期|明天|后天|马上|快要?|即将|就要|将|要过|还没过|没过|等)[^,。;!?]{0,6})\z", Options, Timeout)]
    private static partial Regex ComingBefore();

    [GeneratedRegex(@"\A[^,.;!?]{0,12}?\b(?:tomorrow|next\s+(?:week|month)|soon|coming\s+up|in\s+(?:a|an|one|two|three|four|five|six|\d{1,2})\s+(?:days?|weeks?|months?))\b|\A\s*(?:还没|还未|没过|快到|就在(?:下|明|后)|马上|在(?:下个?月|下周|明天))", Options, Timeout)]
    private static partial Regex ComingAfter();

    [GeneratedRegex(@"(?:\b(?:just|had|celebrated|passed|past|after|turned|enjoyed|recent|since)\b[^,.;!?]{0,24}|(?:刚|过完?了?|上个?月|上周|昨天|前天|已经?|庆祝了?)[^,。;!?]{0,8})\z", Options, Timeout)]
    private static partial Regex PassedBefore();

    [GeneratedRegex(@"\A[^,.;!?]{0,12}?\b(?:was|yesterday|last\s+(?:week|month)|ago|earlier\s+this)\b|\A\s*(?:已经|刚|都)?(?:过了|过完|过去)", Options, Timeout)]
    private static partial Regex PassedAfter();
}
