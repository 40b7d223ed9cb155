using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Benchmarks.Load;
using PolicyBot.Hosting;
using PolicyBot.Protocol.Activities;
using PolicyBot.Protocol.Turns;

using Message = PolicyBot.Protocol.Activities.Activity;

namespace PolicyBot.Benchmarks.Micro;

/// <summary>The turn handler alone, round and round: what a turn costs without web and store, and something for a profiler to look at.</summary>
internal static class TurnLoop
{
    public static int Run(TimeSpan length)
    {
        var handler = ProductServices.Build().GetRequiredService<ITurnHandler>();
        Measure("warm-up", handler, Script.Varied.Consultations, length / 2);
        Measure("everybody different, English", handler, [.. Script.Varied.Consultations.Where((_, i) => i % 2 == 0)], length);
        Measure("everybody different, Chinese", handler, [.. Script.Varied.Consultations.Where((_, i) => i % 2 == 1)], length);
        Measure("everybody the same", handler, Script.Ours.Consultations, length);
        return 0;
    }

    private static void Measure(string name, ITurnHandler handler, IReadOnlyList<string[]> people, TimeSpan length)
    {
        var (turns, clock, bytes) = (0, Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        for (var person = 0; clock.Elapsed < length; person++)
        {
            string? state = null;
            foreach (var text in people[person % people.Count])
            {
                state = handler.Handle(new TurnInput(new Message { Type = ActivityTypes.Message, Text = text }, state, TimeProvider.System.GetUtcNow())).State;
                turns++;
            }
        }

        var (micros, kilobytes) = (clock.Elapsed.TotalMicroseconds / turns, (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024.0 / turns);
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {micros:0.0} µs, {kilobytes:0.0} KiB a turn"));
    }
}
