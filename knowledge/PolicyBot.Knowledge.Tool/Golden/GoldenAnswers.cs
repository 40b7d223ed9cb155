using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tool.Golden;

/// <summary>Every answer the measures can give, by categories, nationality, hukou, age and version of the list, each as one readable line.</summary>
public static class GoldenAnswers
{
    private static readonly int?[] Ages = [null, 17, 18, 59, 60, 70, 71];
    private static readonly Category[][] CategorySets = [.. Enumerable.Range(0, 16).Select(bits => Enum.GetValues<Category>().Where(c => (bits & (1 << (int)c)) != 0).ToArray())];

    /// <summary>The key and the answer of every case, in a fixed order.</summary>
    /// <remarks>An answer is a letter per measure (+ applies, - does not, ? open) and a hash of the words in each language, so that a changed word shows where it shows.</remarks>
    public static SortedDictionary<string, string> Of(KnowledgeBase knowledge)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var version in knowledge.Versions.All)
        {
            foreach (var (answers, key) in Cases()) lines[$"{version.Version} {key}"] = Line(Assessor.Assess(answers, knowledge, version.CertainFrom, version));
        }

        return lines;
    }

    /// <summary>The measures in the order of the letters.</summary>
    public static IReadOnlyList<string> Measures(KnowledgeBase knowledge) => [.. knowledge.Measures.Select(m => m.Id)];

    private static IEnumerable<(Answers Answers, string Key)> Cases() =>
        from categories in CategorySets
        from people in new NationalityGroup?[] { null }.Concat(Enum.GetValues<NationalityGroup>().Cast<NationalityGroup?>())
        // Elsewhere the register of households changes nothing and nobody is asked.
        from hukou in people == NationalityGroup.MainlandChina ? new Hukou?[] { null, Hukou.Shanghai, Hukou.Elsewhere } : [null]
        from age in Ages
        select (
            new Answers { StatedCategories = categories, Unrecognised = categories.Length == 0, Nationality = people, Hukou = hukou, Age = age },
            $"{(categories.Length == 0 ? "-" : string.Concat(categories))} {people?.ToString() ?? "-"} {hukou?.ToString() ?? "-"} {age?.ToString(CultureInfo.InvariantCulture) ?? "-"}");

    private static string Line(Assessment assessment) =>
        $"{string.Concat(assessment.Verdicts.Select(v => Letter(v.Verdict)))} zh:{Hash(assessment, Language.Zh)} en:{Hash(assessment, Language.En)}";

    private static char Letter(Verdict verdict) => verdict switch
    {
        Verdict.Applies => '+',
        Verdict.DoesNotApply => '-',
        _ => '?',
    };

    private static string Hash(Assessment assessment, Language language)
    {
        var text = new StringBuilder(assessment.Basis.In(language));
        foreach (var verdict in assessment.Verdicts)
        {
            text.Append('\n').Append(verdict.Measure.Title.In(language)).Append('\n').Append(verdict.Reason.In(language)).Append('\n').Append(verdict.Change?.In(language));
            foreach (var condition in verdict.Unchecked) text.Append('\n').Append(condition.In(language));
            foreach (var citation in verdict.Citations) text.Append('\n').Append(citation.Source.Id).Append(' ').Append(citation.Locator);
        }

        foreach (var step in assessment.Steps) text.Append('\n').Append(step.Text.In(language));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8];
    }
}
