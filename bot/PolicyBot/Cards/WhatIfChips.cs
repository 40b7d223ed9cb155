using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Cards;

/// <summary>The suppositions worth a tap: whatever is still open, and the birthdays at which something changes. Found in the assessment, not listed by hand.</summary>
internal static class WhatIfChips
{
    // More do not fit a phone.
    private const int Most = 5;

    /// <summary>Other answers to try, most telling first; none where nothing would change.</summary>
    public static IReadOnlyList<Answers> Of(Answers answers, Assessment assessment)
    {
        var missing = assessment.Verdicts.SelectMany(v => v.Missing).ToHashSet();
        var chips = new List<Answers>();
        if (assessment.IfCategory.Count > 0) chips.AddRange(Enum.GetValues<Category>().Select(c => answers with { StatedCategories = [c] }));
        if (missing.Contains(Missing.Nationality)) chips.AddRange(Enum.GetValues<NationalityGroup>().Select(g => answers with { Nationality = g, Country = null }));
        if (missing.Contains(Missing.Hukou)) chips.AddRange(Enum.GetValues<Hukou>().Select(h => answers with { Hukou = h }));
        chips.AddRange(assessment.Changes.Select(c => c.Age).Distinct().Select(age => answers with { Age = age }));
        return [.. chips.Take(Most)];
    }
}
