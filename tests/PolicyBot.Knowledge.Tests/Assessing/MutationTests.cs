using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tests.Assessing;

/// <summary>Breaks every rule of <c>measures.yaml</c> in memory, one at a time: the truth table must notice each time.</summary>
public class MutationTests
{
    [Fact]
    public void Every_broken_rule_is_noticed()
    {
        var survivors = new List<string>();
        var made = 0;
        foreach (var measure in TestKnowledge.Base.Measures)
        foreach (var (name, mutant) in Mutants(measure))
        {
            made++;
            if (TruthTableTests.FirstDifference(With(mutant)) is null) survivors.Add($"{measure.Id}: {name}");
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{made} mutants, {made - survivors.Count} noticed");
        Assert.Empty(survivors);
        Assert.True(made >= 70, $"only {made} mutants were made: did predicates disappear?");
    }

    private static IEnumerable<(string Name, Measure Mutant)> Mutants(Measure measure)
    {
        for (var i = 0; i < measure.Predicates.Count; i++)
        {
            var predicate = measure.Predicates[i];
            yield return ($"without {predicate.Needs}", measure with { Predicates = [.. measure.Predicates.Where(p => p != predicate)] });
            foreach (var (name, broken) in Broken(predicate)) yield return (name, measure with { Predicates = [.. measure.Predicates.Select(p => p == predicate ? broken : p)] });
        }

        foreach (var category in Enum.GetValues<Category>())
        {
            var without = measure.Categories.Where(c => c != category).ToArray();
            if (without.Length < measure.Categories.Count) yield return ($"without category {category}", measure with { Categories = without });
            else yield return ($"also in category {category}", measure with { Categories = [.. measure.Categories, category] });
        }

        if (measure.Doubt is not null) yield return ("without doubt", measure with { Doubt = null });
        yield return ("not attested for 3.0", measure with { Versions = ["1.0"] });
    }

    private static IEnumerable<(string Name, Predicate Broken)> Broken(Predicate predicate)
    {
        switch (predicate)
        {
            case AgePredicate age:
                if (age.From > 0)
                {
                    yield return ("from one later", age with { From = age.From + 1 });
                    yield return ("from one earlier", age with { From = age.From - 1 });
                }

                if (age.To < int.MaxValue)
                {
                    yield return ("to one later", age with { To = age.To + 1 });
                    yield return ("to one earlier", age with { To = age.To - 1 });
                }

                yield return ("age inverted", age.From > 0 ? age with { From = 0, To = age.From - 1 } : age with { From = age.To + 1, To = int.MaxValue });
                break;
            case NationalityPredicate nationality:
                yield return ("nationality inverted", nationality with { Groups = [.. Enum.GetValues<NationalityGroup>().Except(nationality.Groups)] });
                foreach (var group in Enum.GetValues<NationalityGroup>())
                {
                    yield return nationality.Groups.Contains(group)
                        ? ($"not for {group}", nationality with { Groups = [.. nationality.Groups.Where(g => g != group)] })
                        : ($"also for {group}", nationality with { Groups = [.. nationality.Groups, group] });
                }

                break;
            case HukouPredicate hukou:
                yield return ("hukou inverted", hukou with { Required = hukou.Required == Hukou.Shanghai ? Hukou.Elsewhere : Hukou.Shanghai });
                break;
        }
    }

    private static KnowledgeBase With(Measure mutant)
    {
        var real = TestKnowledge.Base;
        return new KnowledgeBase
        {
            VersionId = real.VersionId, Qualifications = real.Qualifications, Issuers = real.Issuers, Outside = real.Outside, Listings = real.Listings, Versions = real.Versions,
            Measures = [.. real.Measures.Select(m => m.Id == mutant.Id ? mutant : m)],
            Steps = real.Steps, Topics = real.Topics, Regions = real.Regions, Sources = real.Sources, Vocabulary = real.Vocabulary, Words = real.Words,
            AgeChangeWords = real.AgeChangeWords, TitleRound = real.TitleRound, QuestionWords = real.QuestionWords,
        };
    }
}
