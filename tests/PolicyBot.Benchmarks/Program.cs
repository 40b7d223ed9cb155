using System.Globalization;
using BenchmarkDotNet.Running;
using PolicyBot.Benchmarks.Load;
using PolicyBot.Benchmarks.Matching;
using PolicyBot.Benchmarks.Micro;
using PolicyBot.Benchmarks.Reporting;

// dotnet run -c Release --project tests/PolicyBot.Benchmarks --
//   report [--seconds N] [--rounds N] [--postgres CONNECTION]    everything, written to docs/performance.md and docs/matching-speed.md
//   load   [the same]                                            the servers only, printed
//   turns  [SECONDS]                                             the turn handler alone, for a look or a profiler
//   matching                                                     only the matcher on 10² to 10⁵ rows, written to docs/matching-speed.md with its chart
//   FILTER…                                                      BenchmarkDotNet's own command line
return args switch
{
    ["report", .. var rest] => await ReportCommand.RunAsync(LoadOptions.Read(rest), writes: true),
    ["load", .. var rest] => await ReportCommand.RunAsync(LoadOptions.Read(rest), writes: false),
    ["turns", .. var rest] => TurnLoop.Run(TimeSpan.FromSeconds(rest is [var seconds] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 5)),
    ["matching"] => MatchingReport.Run(),
    ["ceiling", var url, var reply] => await Ceiling.ServeAsync(url, reply),
    _ => Micro(args),
};

static int Micro(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ReportCommand).Assembly).Run(args);
    return 0;
}
