using System.Diagnostics;

namespace PolicyBot.Benchmarks.Load;

/// <summary>From starting the process to ready, the first reply after, and memory once it rests.</summary>
/// <param name="Ready">Milliseconds until <c>/health</c> answers 200.</param>
/// <param name="FirstReply">Milliseconds of the first turn right after.</param>
/// <param name="Cpu">Milliseconds of processor time until ready; what a quiet machine with one core would need.</param>
/// <param name="Memory">Resident MiB five seconds later.</param>
/// <param name="Anonymous">The part of it that is not a mapped file.</param>
internal sealed record ColdStart(double Ready, double FirstReply, double Cpu, double Memory, double Anonymous)
{
    public static async Task<ColdStart> MeasureAsync(Fleet fleet)
    {
        var clock = Stopwatch.StartNew();
        using var server = fleet.Launch(Fleet.Sqlite);
        await server.ReadyAsync("/health");
        var (ready, cpu) = (clock.Elapsed, server.Cpu);
        using var connection = await RawConnection.OpenAsync(server.Port);
        clock.Restart();
        var (status, body) = await connection.PostAsync("/api/messages", Script.Ours.Activity("first", 0, 0));
        var first = clock.Elapsed;
        if (status != 200) throw new InvalidOperationException($"The first turn was answered with {status}: {body}");
        await Task.Delay(TimeSpan.FromSeconds(5));
        return new(ready.TotalMilliseconds, first.TotalMilliseconds, cpu.TotalMilliseconds, server.Memory(), server.Memory(anonymous: true));
    }

    public static ColdStart Middle(IReadOnlyCollection<ColdStart> runs)
    {
        return new(Of(r => r.Ready), Of(r => r.FirstReply), Of(r => r.Cpu), Of(r => r.Memory), Of(r => r.Anonymous));

        double Of(Func<ColdStart, double> figure) => Statistics.Percentile([.. runs.Select(figure)], 50);
    }
}
