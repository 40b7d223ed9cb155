using System.Globalization;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using PolicyBot.Benchmarks.Load;
using PolicyBot.Benchmarks.Reporting;

namespace PolicyBot.Benchmarks.Matching;

/// <summary>Measures the matcher on 10² to 10⁵ rows and writes <c>docs/matching-speed.md</c> with its chart.</summary>
internal static class MatchingReport
{
    /// <summary>Milliseconds of one iteration: many matches even of the slowest kind, and the whole run stays under a few minutes.</summary>
    private const int Iteration = 100;

    private static int[] Sizes => MatchingSpeed.Sizes;

    public static int Run()
    {
        var costs = Sizes.Select(IndexCost.Measure).ToArray();
        var config = ManualConfig.CreateEmpty().AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithGcForce(false).WithIterationTime(TimeInterval.FromMilliseconds(Iteration))).AddLogger(NullLogger.Instance)
            .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default).WithArtifactsPath(Directory.CreateTempSubdirectory("policybot-matching").FullName);
        MatchTime[] times = [.. Run<MatchingSpeed>(config, report => ((int)report.BenchmarkCase.Parameters[nameof(MatchingSpeed.Rows)], "PolicyBot"))];
        MatchingSpeed.Forget();
        MatchTime[] peers = [.. Run<PeerSpeed>(config, report => (MatchingSpeed.Register, report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')))];
        var docs = Path.Combine(Fleet.Repository, "docs");
        GrowthChart.Save(Path.Combine(docs, "images", "matching-growth.png"), times);
        File.WriteAllText(Path.Combine(docs, "matching-speed.md"), Page(costs, times, peers));
        return 0;
    }

    private static IEnumerable<MatchTime> Run<T>(IConfig config, Func<BenchmarkReport, (int Rows, string Matcher)> of) =>
        BenchmarkRunner.Run<T>(config).Reports.Where(r => r.ResultStatistics is not null).Select(r => new MatchTime(
            of(r).Rows,
            (string)r.BenchmarkCase.Parameters[nameof(MatchingSpeed.Query)],
            of(r).Matcher,
            r.ResultStatistics!.Median / 1_000,
            (r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase) ?? 0) / 1024d));

    private static string Page(IndexCost[] costs, MatchTime[] times, MatchTime[] peers)
    {
        var text = new StringBuilder();
        text.Append("# Matching: speed and size\n\nWritten by `dotnet run -c Release --project tests/PolicyBot.Benchmarks -- matching`; do not edit. ");
        text.Append(CultureInfo.InvariantCulture, $"One run of BenchmarkDotNet (short, median, warm, one thread); {MatchingSpeed.Register} rows are the register as it is, beyond them rows are generated.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Machine.Description}. {DateTime.UtcNow:yyyy-MM-dd}, load at the end {Machine.Load}.\n\n");
        text.Append("![Time of one match against rows of the register, both logarithmic](images/matching-growth.png)\n\n## One match, µs (KiB allocated)\n\n| typed |");
        foreach (var size in Sizes) text.Append(CultureInfo.InvariantCulture, $" {size:#,0} rows |");
        text.Append("\n| --- |").Insert(text.Length, " --: |", Sizes.Length).Append('\n');
        foreach (var kind in times.GroupBy(t => t.Query)) Row(text, kind.Key, Sizes.Select(s => kind.Single(t => t.Rows == s)).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Microseconds:#,0.0} ({t.Kilobytes:0.0})")));
        Row(text, "**median of these**", Sizes.Select(s => Middle([.. times.Where(t => t.Rows == s).Select(t => t.Microseconds)]).ToString("#,0.0", CultureInfo.InvariantCulture)));
        text.Append("\nBudget for the median: 200 µs on the register, 2 000 µs on 100,000 rows.\n\n");
        Peers(text, peers);
        text.Append("\n## Building\n\n| rows | ms | MiB allocated | MiB kept |\n| --: | --: | --: | --: |\n");
        foreach (var cost in costs) text.Append(CultureInfo.InvariantCulture, $"| {cost.Rows:#,0} | {cost.Milliseconds:#,0} | {cost.Garbage:#,0} | {cost.Kept:#,0.0} |\n");
        return text.ToString();
    }

    /// <summary>The same texts by the peers, in the same run: µs, and how many times ours.</summary>
    private static void Peers(StringBuilder text, MatchTime[] peers)
    {
        string[] matchers = [.. peers.Select(p => p.Matcher).Distinct()];
        text.Append(CultureInfo.InvariantCulture, $"## Beside the peers, {MatchingSpeed.Register} rows, µs (times PolicyBot)\n\nThe peers rank; they do not decide, explain, or read grades, countries and sentences (docs/matching.md says how often they are right).\n\n");
        Row(text, "typed", matchers);
        Row(text, "---", matchers.Select(_ => "--:"));
        foreach (var kind in peers.GroupBy(p => p.Query))
        {
            var ours = kind.Single(p => p.Matcher == "PolicyBot").Microseconds;
            Row(text, kind.Key, matchers.Select(m => kind.Single(p => p.Matcher == m).Microseconds).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t:#,0.0} ({t / ours:#,0.0})")));
        }
    }

    private static void Row(StringBuilder text, string name, IEnumerable<string> cells) => text.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");

    private static double Middle(double[] values)
    {
        Array.Sort(values);
        return values.Length % 2 == 1 ? values[values.Length / 2] : (values[(values.Length / 2) - 1] + values[values.Length / 2]) / 2;
    }
}
