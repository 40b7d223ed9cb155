using System.CommandLine;
using System.Diagnostics;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Knowledge.Tool.Evaluating;
using PolicyBot.Knowledge.Tool.Peers;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge evaluate</c>: the matcher and its peers on the labelled set, as a table.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var set = new Option<FileInfo>("--set") { Required = true, Description = "The labelled set, tests/data/matching.csv." };
        var split = new Option<string>("--split") { DefaultValueFactory = _ => "held", Description = "Which half to report: held, tune or all." };
        var output = new Option<FileInfo?>("--out") { Description = "Writes the table as Markdown, too." };
        var mistakes = new Option<bool>("--mistakes") { Description = "Lists every wrong decision; for the tuning half." };
        split.AcceptOnlyFromAmong("held", "tune", "all");
        var command = new Command("evaluate", "Measures the matcher and its peers on a labelled set.") { set, split, output, mistakes };
        command.SetAction(result =>
        {
            var knowledge = KnowledgeLoader.Load(VerifyCommand.Folder(result, data));
            var rows = LabelledQuery.Read(result.GetValue(set)!.FullName);
            Run(knowledge, rows, result.GetValue(split)!, result.GetValue(output), result.GetValue(mistakes));
            return 0;
        });
        return command;
    }

    private static void Run(KnowledgeBase knowledge, IReadOnlyList<LabelledQuery> rows, string split, FileInfo? output, bool mistakes)
    {
        var reported = rows.Where(r => split == "all" || r.Held == (split == "held")).ToArray();
        var matcher = new CertificateMatcher(knowledge);
        var report = new EvaluationReport(knowledge, reported, split);
        report.Add("PolicyBot", reported.Select(r => Ours(matcher, r.Query)));
        report.Microseconds = Warm(matcher, reported);
        if (mistakes)
        {
            foreach (var row in reported) EvaluationReport.PrintMistake(row, Ours(matcher, row.Query));
            return;
        }

        foreach (var peer in AllPeers.Of(knowledge))
        {
            var hits = rows.AsParallel().AsOrdered().Select(r => (Query: r, Hits: peer.Search(r.Query))).ToArray();
            var tuned = TunedPeer.Tune(peer.Name, [.. hits.Where(h => !h.Query.Held)]);
            report.Add(peer.Name, hits.Where(h => reported.Contains(h.Query)).Select(h => tuned.Decide(h.Hits)));
            (peer as IDisposable)?.Dispose();
        }

        report.Print();
        if (output is not null) File.WriteAllText(output.FullName, report.ToMarkdown());
    }

    private static Guess Ours(CertificateMatcher matcher, string query)
    {
        var match = matcher.Match(query);
        return new Guess(match.Decision, [.. match.Candidates.Select(c => c.Qualification.Id)]);
    }

    /// <summary>Median and 99th percentile of one match after warming up, in microseconds.</summary>
    private static (double Median, double P99) Warm(CertificateMatcher matcher, LabelledQuery[] rows)
    {
        for (var i = 0; i < 3; i++) Array.ForEach(rows, r => matcher.Match(r.Query));
        var times = rows.Select(r =>
        {
            var start = Stopwatch.GetTimestamp();
            matcher.Match(r.Query);
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }).Order().ToArray();
        return times.Length == 0 ? (0, 0) : (times[times.Length / 2], times[times.Length * 99 / 100]);
    }
}
