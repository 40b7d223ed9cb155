using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Tests.Conversation;

/// <summary>Every sentence of a measure, with a name for the place it stands in.</summary>
internal static class MeasureSentences
{
    public static IEnumerable<(string Part, Bilingual Words)> Of(Measure measure)
    {
        foreach (var applies in measure.Applies) yield return (applies.Below is { } age ? $"applies/below-{age}" : "applies", applies.Words);
        for (var i = 0; i < measure.Predicates.Count; i++)
        {
            var predicate = measure.Predicates[i];
            yield return ($"predicate-{i + 1}/otherwise", predicate.Otherwise);
            yield return ($"predicate-{i + 1}/unknown", predicate.Unknown);
            if (predicate.Change is { } change) yield return ($"predicate-{i + 1}/change", change);
        }

        if (measure.Doubt is { } doubt) yield return ("doubt", doubt.Words);
    }
}
