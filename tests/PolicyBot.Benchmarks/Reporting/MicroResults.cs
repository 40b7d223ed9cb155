using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PolicyBot.Benchmarks.Micro;

namespace PolicyBot.Benchmarks.Reporting;

/// <summary>One row of BenchmarkDotNet's table.</summary>
internal sealed record MicroResults(string Name, double Microseconds, double Kilobytes)
{
    /// <summary>A short run in this process: ten times the precision would take ten times as long.</summary>
    public static List<MicroResults> Measure()
    {
        var config = ManualConfig.CreateEmpty().AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).AddLogger(NullLogger.Instance)
            .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default).WithArtifactsPath(Directory.CreateTempSubdirectory("policybot-micro").FullName);
        return
        [
            .. BenchmarkRunner.Run<HotPaths>(config).Reports.Where(r => r.ResultStatistics is not null).Select(r => new MicroResults(
                r.BenchmarkCase.Descriptor.WorkloadMethod.Name.Replace('_', ' '),
                r.ResultStatistics!.Median / 1_000,
                (r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase) ?? 0) / 1024d)),
        ];
    }
}
