using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Sheet;

/// <summary>The part of the sheet that holds the verdicts.</summary>
internal sealed class SheetVerdicts(SheetWords words, KnowledgeBase knowledge, Html html, Assessment assessment)
{
    // With one certificate the supposition stands in the heading once; with several each sentence has its own.
    private readonly bool _one = assessment.Holdings.Count == 1;

    public void Draw()
    {
        if (assessment.IfCategory.Count > 0) DrawPerCategory();
        else DrawVerdicts(Verdict.Applies, AppliesHeading());
        if (assessment.IfCategory.Count == 0) DrawVerdicts(Verdict.Undetermined, knowledge.Words.Verdicts[Verdict.Undetermined]);
        DrawVerdicts(Verdict.DoesNotApply, knowledge.Words.Verdicts[Verdict.DoesNotApply]);
    }

    /// <summary>The category is not known: what each one would give; certificate category B is everything of A and more (S7), said once.</summary>
    private void DrawPerCategory()
    {
        var inA = assessment.IfCategory[Category.A].Select(v => v.Measure.Id).ToHashSet();
        foreach (var (category, verdicts) in assessment.IfCategory)
        {
            html.Raw("<section>").Pair("h2", words[SheetPhrase.IfCategory].With("categories", Phrases.Categories([category])));
            var own = category == Category.B ? [.. verdicts.Where(v => !inA.Contains(v.Measure.Id))] : verdicts;
            if (category == Category.B && inA.Count > 0) html.Pair("p", words[own.Count > 0 ? SheetPhrase.PlusB : SheetPhrase.SameAsA]);
            else if (own.Count == 0) html.Pair("p", words[SheetPhrase.Nothing]);
            foreach (var verdict in own) Draw(verdict);
            html.Raw("</section>");
        }
    }

    private void DrawVerdicts(Verdict kind, Bilingual heading)
    {
        var verdicts = assessment.Verdicts.Where(v => v.Verdict == kind).ToArray();
        if (verdicts.Length == 0) return;
        html.Raw("<section>").Pair("h2", heading);
        foreach (var verdict in verdicts) Draw(verdict);
        html.Raw("</section>");
    }

    private void Draw(MeasureVerdict verdict)
    {
        html.Add($"<article class=\"verdict {verdict.Verdict.ToString().ToLowerInvariant()}\">");
        html.Sides(language =>
        {
            html.Add($"<h3>{verdict.Measure.Title.In(language)}</h3>");
            html.Sentence((_one ? verdict.Statement : verdict.Reason).In(language), keys: verdict.Citations.Select(c => c.Source.Id));
            if (verdict.Change is { } change) html.Sentence(change.In(language), "small");
            if (!_one && verdict.RestsOn.Count > 0 && verdict.Verdict == Verdict.Applies) html.Sentence(RestsOn(verdict).In(language), "small");
            if (verdict.Unchecked.Count > 0) html.Sentence(Conditions(verdict).In(language), "small");
        });
        html.Raw("</article>");
    }

    private Bilingual Conditions(MeasureVerdict verdict) => words[SheetPhrase.Unchecked].With("conditions", new Bilingual(
        string.Join("；", verdict.Unchecked.Select(u => u.Zh)), string.Join("; ", verdict.Unchecked.Select(u => u.En))));

    private Bilingual RestsOn(MeasureVerdict verdict) => words[SheetPhrase.RestsOn].With("certificates", new Bilingual(
        string.Join("、", verdict.RestsOn.Select(id => knowledge.Qualifications[id].ShortName)),
        string.Join(", ", verdict.RestsOn.Select(id => knowledge.Qualifications[id].ShortName))));

    private Bilingual AppliesHeading() => words[(_one, assessment.Standing) switch
    {
        (true, Standing.ListedBefore) => SheetPhrase.AppliesIfStill,
        (true, Standing.StatedByApplicant) => SheetPhrase.AppliesAsStated,
        _ => SheetPhrase.Applies,
    }].With("categories", Phrases.Categories(assessment.Categories));
}
