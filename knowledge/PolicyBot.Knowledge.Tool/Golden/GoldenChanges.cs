namespace PolicyBot.Knowledge.Tool.Golden;

/// <summary>Says in words how answers differ from the approved ones.</summary>
public static class GoldenChanges
{
    private const int Shown = 40;

    /// <summary>One sentence per kind of change; empty when every answer is as approved.</summary>
    public static IReadOnlyList<string> Between(
        (IReadOnlyList<string> Measures, SortedDictionary<string, string> Answers) approved,
        (IReadOnlyList<string> Measures, SortedDictionary<string, string> Answers) now)
    {
        var sentences = new List<string>();
        var changes = new List<(string Measure, string Version, string Group, string What)>();
        var words = new List<(string Group, string Language)>();
        foreach (var (key, answer) in now.Answers)
        {
            if (!approved.Answers.TryGetValue(key, out var before) || before == answer) continue;
            var parts = key.Split(' ');
            var (was, turned) = (Signs(approved.Measures, before), Signs(now.Measures, answer));
            foreach (var (measure, sign) in turned)
            {
                if (was.TryGetValue(measure, out var old) && old != sign) changes.Add((measure, parts[0], People(parts[2]), $"{Verdict(old)} → {Verdict(sign)}"));
            }

            if (was.Count == turned.Count && was.All(w => turned.TryGetValue(w.Key, out var s) && s == w.Value))
            {
                foreach (var (a, b) in before.Split(' ').Skip(1).Zip(answer.Split(' ').Skip(1)).Where(p => p.First != p.Second)) words.Add((People(parts[2]), a[..2] == "zh" ? "Chinese" : "English"));
            }
        }

        var changed = now.Answers.Count(a => approved.Answers.TryGetValue(a.Key, out var before) && before != a.Value);
        if (changed > 0) sentences.Add($"{changed} answers changed.");
        sentences.AddRange(changes.GroupBy(c => c).OrderByDescending(g => g.Count()).Take(Shown)
            .Select(g => $"{g.Count()} × {g.Key.Measure} for {g.Key.Group} under version {g.Key.Version}: {g.Key.What}"));
        sentences.AddRange(words.GroupBy(w => w).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} × other {g.Key.Language} words, the same verdicts, for {g.Key.Group}"));
        foreach (var measure in now.Measures.Except(approved.Measures)) sentences.Add($"Measure {measure} is new.");
        foreach (var measure in approved.Measures.Except(now.Measures)) sentences.Add($"Measure {measure} is gone.");
        var (added, gone) = (now.Answers.Keys.Except(approved.Answers.Keys).Count(), approved.Answers.Keys.Except(now.Answers.Keys).Count());
        if (added > 0) sentences.Add($"{added} cases are new.");
        if (gone > 0) sentences.Add($"{gone} cases are gone.");
        return sentences;
    }

    private static Dictionary<string, char> Signs(IReadOnlyList<string> measures, string answer) => measures.Select((m, i) => (m, answer[i])).ToDictionary(p => p.m, p => p.Item2);

    private static string Verdict(char sign) => sign switch
    {
        '+' => "Applies",
        '-' => "DoesNotApply",
        _ => "Undetermined",
    };

    private static string People(string group) => group switch
    {
        "-" => "people of unknown nationality",
        "ForeignNational" => "foreign nationals",
        "HongKong" => "Hong Kong residents",
        "MainlandChina" => "mainland citizens",
        _ => $"{group} residents",
    };
}
