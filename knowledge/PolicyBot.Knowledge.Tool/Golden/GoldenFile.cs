namespace PolicyBot.Knowledge.Tool.Golden;

/// <summary>The approved answers on disk: every distinct answer once, numbered, then which case gets which.</summary>
public static class GoldenFile
{
    private const string Head = "# Approved answers. Made by 'policybot-knowledge golden --approve'; look at the change before you commit it.";

    /// <summary>The text of the file.</summary>
    public static string Write(IReadOnlyList<string> measures, SortedDictionary<string, string> answers)
    {
        var distinct = answers.Values.Distinct().ToList();
        var number = distinct.Select((answer, i) => (answer, i)).ToDictionary(p => p.answer, p => p.i);
        var lines = new List<string> { Head, "# measures, in the order of the signs (+ applies, - does not apply, ? open):", "measures " + string.Join(' ', measures), "", "# answers" };
        lines.AddRange(distinct.Select((answer, i) => $"={i} {answer}"));
        lines.AddRange(["", "# version categories nationality hukou, then age=answer"]);
        lines.AddRange(answers.GroupBy(a => a.Key[..a.Key.LastIndexOf(' ')])
            .Select(g => $"{g.Key} {string.Join(' ', g.Select(a => $"{a.Key[(a.Key.LastIndexOf(' ') + 1)..]}={number[a.Value]}"))}"));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The measures and answers of a file.</summary>
    public static (IReadOnlyList<string> Measures, SortedDictionary<string, string> Answers) Read(string text)
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var distinct = new Dictionary<string, string>();
        string[] measures = [];
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var parts = line.Split(' ');
            if (parts[0] == "measures") measures = parts[1..];
            else if (line[0] == '=') distinct[parts[0][1..]] = line[(parts[0].Length + 1)..];
            else foreach (var pair in parts[4..].Select(p => p.Split('='))) answers[$"{string.Join(' ', parts[..4])} {pair[0]}"] = distinct[pair[1]];
        }

        return (measures, answers);
    }
}
