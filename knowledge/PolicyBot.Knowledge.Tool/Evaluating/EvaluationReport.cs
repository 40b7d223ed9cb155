using System.Globalization;
using System.Text;
using Spectre.Console;

namespace PolicyBot.Knowledge.Tool.Evaluating;

/// <summary>The table of an evaluation, on the terminal and as Markdown.</summary>
internal sealed class EvaluationReport(KnowledgeBase knowledge, IReadOnlyList<LabelledQuery> rows, string split)
{
    private static readonly string[] Columns = ["decision accuracy", "top-1", "right row offered", "false accepts", "accept precision", "accepted when due", "confirm rate", "turns"];
    private readonly List<(string Name, Score All, Dictionary<string, Score> Slices)> _matchers = [];

    /// <summary>Warm time of one match of ours; not written to the file, which must not depend on the machine.</summary>
    public (double Median, double P99) Microseconds { get; set; }

    /// <summary>Adds a matcher's guesses, in the order of the rows.</summary>
    public void Add(string name, IEnumerable<Guess> guesses)
    {
        var (all, slices) = (new Score(), new Dictionary<string, Score>());
        foreach (var (row, guess) in rows.Zip(guesses))
        {
            if (!slices.TryGetValue(row.Slice, out var slice)) slices[row.Slice] = slice = new Score();
            all.Add(row, guess);
            slice.Add(row, guess);
        }

        _matchers.Add((name, all, slices));
    }

    public static void PrintMistake(LabelledQuery row, Guess guess)
    {
        if (Score.IsRight(row, guess)) return;
        Console.WriteLine($"{(Score.IsFalseAccept(row, guess) ? "!!" : "  ")} [{row.Slice}] {(row.Query.Length > 90 ? row.Query[..90] + "…" : row.Query)} -> {guess.Decision} {string.Join('|', guess.Ids)}  (wanted {string.Join('/', row.Decisions)} {string.Join('|', row.Ids)})");
    }

    public void Print()
    {
        var table = new Table().Title($"{rows.Count} queries ({split})");
        table.AddColumn("matcher").AddColumns(Columns);
        foreach (var (name, all, _) in _matchers) table.AddRow([name, .. Cells(all)]);
        AnsiConsole.Write(table);
        var slices = new Table().Title("decision accuracy by slice (false accepts)");
        slices.AddColumn("slice").AddColumns([.. _matchers.Select(m => m.Name)]);
        foreach (var slice in Slices()) slices.AddRow([$"{slice} ({_matchers[0].Slices[slice].Queries})", .. _matchers.Select(m => SliceCell(m.Slices[slice]))]);
        AnsiConsole.Write(slices);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"PolicyBot warm: median {Microseconds.Median:0} µs, p99 {Microseconds.P99:0} µs a match.");
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Matching, measured\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"`policybot-knowledge evaluate --set tests/data/matching.csv --split {split} --out docs/matching.md` over {knowledge.Qualifications.Count} qualifications; {rows.Count} queries ({split}), {rows.Count(r => r.Ids.Count == 0)} of them name nothing in the register.");
        text.AppendLine("The peers search the same names; each has the thresholds that serve it best on the tuning half (a false accept costs what a right decision gains).\n");
        Line(text, ["matcher", .. Columns]);
        Line(text, ["---", .. Columns.Select(_ => "--:")]);
        foreach (var (name, all, _) in _matchers) Line(text, [name, .. Cells(all)]);
        text.AppendLine("\nDecision accuracy by slice, with false accepts in brackets:\n");
        Line(text, ["slice", "queries", .. _matchers.Select(m => m.Name)]);
        Line(text, ["---", "--:", .. _matchers.Select(_ => "--:")]);
        foreach (var slice in Slices()) Line(text, [slice, _matchers[0].Slices[slice].Queries.ToString(CultureInfo.InvariantCulture), .. _matchers.Select(m => SliceCell(m.Slices[slice]))]);
        text.AppendLine("\n- **decision accuracy**: the decision a careful clerk would take, about the right row.");
        text.AppendLine("- **right row offered**: every row the query names is among the candidates (at most four). A peer's best four count even where its thresholds refuse them.");
        text.AppendLine("- **false accept**: a row taken without asking that is wrong, or where asking was due.");
        text.AppendLine("- **accepted when due**: of the queries where taking the row without asking is right, how many were. A matcher that never accepts makes no false accepts and asks everybody.");
        text.AppendLine("- **turns**: questions until the row is settled: 0 after a right accept, 1 after a right offer, 2 after asking again.");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");

    private static string[] Cells(Score s) =>
        [Percent(s.Accuracy), Percent(s.Top1), Percent(s.Recall), s.FalseAccepts.ToString(CultureInfo.InvariantCulture), s.AcceptPrecision is { } precision ? Percent(precision) : "never accepts", Percent(s.AcceptedWhenDue), Percent(s.ConfirmRate), s.Turns.ToString("0.00", CultureInfo.InvariantCulture)];

    private static string SliceCell(Score s) => s.FalseAccepts == 0 ? Percent(s.Accuracy) : $"{Percent(s.Accuracy)} ({s.FalseAccepts})";

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private IEnumerable<string> Slices() => rows.Select(r => r.Slice).Distinct();
}
