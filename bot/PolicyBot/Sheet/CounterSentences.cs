using System.Globalization;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Sheet;

/// <summary>The few Chinese sentences somebody shows at a counter who cannot say them.</summary>
internal static class CounterSentences
{
    private const int AgeOfConcern = 55;

    /// <summary>None for mainland citizens; otherwise the questions this person has to ask, in the order of the visit.</summary>
    public static IEnumerable<Bilingual> For(Answers answers, Assessment assessment, SheetWords words)
    {
        if (answers.Nationality == NationalityGroup.MainlandChina) yield break;
        var open = assessment.Verdicts.Where(v => v.Verdict != Verdict.DoesNotApply).Select(v => v.Measure.Id).ToHashSet();
        yield return words[SheetPhrase.CounterIntro];
        foreach (var certificate in assessment.Holdings.Where(h => h.Qualification is not null && h.Standing != Standing.Listed).Select(h => h.Qualification!))
        {
            // The English name is what is printed on the certificate the officer is shown.
            var name = certificate.Abbreviation.Length > 0 ? $"{certificate.Name.En} ({certificate.Abbreviation})" : certificate.Name.En;
            yield return words[SheetPhrase.CounterCategory].With("certificate", new Bilingual($"“{name}”证书", $"“{name}”"));
        }

        if (answers.StatedCategories.Count > 0) yield return words[SheetPhrase.CounterCategoryStated].With("categories", Phrases.Categories(answers.StatedCategories));
        if (assessment.Standing != Standing.NotListed) yield return words[SheetPhrase.CounterLevel];
        if (answers.Age is >= AgeOfConcern and { } age && open.Contains("work-permit-b-age-70")) yield return words[SheetPhrase.CounterAge].With("age", age.ToString(CultureInfo.InvariantCulture));
        if (open.Overlaps(["visa-5y", "residence-permit-5y", "work-permit-a-5y", "work-permit-a-direct"])) yield return words[SheetPhrase.CounterPermit];
        if (open.Contains("overseas-talent-permit-points")) yield return words[SheetPhrase.CounterPoints];
        if (open.Contains("title") && assessment.Categories.Contains(Category.C)) yield return words[SheetPhrase.CounterTitle];
        yield return words[SheetPhrase.CounterWhere];
        yield return words[SheetPhrase.CounterPapers];
        yield return words[SheetPhrase.CounterWho];
        yield return words[SheetPhrase.CounterTime];
        yield return words[SheetPhrase.CounterOther];
    }
}
