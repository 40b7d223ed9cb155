using System.Globalization;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Wording;

namespace PolicyBot.Conversation;

/// <summary>The result in a sentence: what there is none of is not mentioned.</summary>
internal sealed class ResultSummary(Words words)
{
    /// <summary>The topic of <c>answers.yaml</c> that asks for the result; its own answer is for somebody without one.</summary>
    internal const string Topic = "what-do-i-get";

    public Bilingual Of(Assessment assessment)
    {
        if (assessment.IfCategory.Count > 0) return words[Phrase.SummaryConditional];
        var (applies, open, no) = (Count(Verdict.Applies), Count(Verdict.Undetermined), Count(Verdict.DoesNotApply));
        var phrase = (applies > 0, open > 0, no > 0) switch
        {
            (true, true, true) => Phrase.Summary,
            (true, false, true) => Phrase.SummarySettled,
            (true, true, false) => Phrase.SummaryNoneFails,
            (true, false, false) => Phrase.SummaryAllApply,
            (false, true, true) => Phrase.SummaryNoneYet,
            (false, true, false) => Phrase.SummaryAllOpen,
            _ => Phrase.SummaryNothing,
        };
        return words[phrase].With("total", Number(assessment.Verdicts.Count)).With("applies", Number(applies)).With("open", Number(open)).With("no", Number(no));

        int Count(Verdict verdict) => assessment.Verdicts.Count(v => v.Verdict == verdict);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
