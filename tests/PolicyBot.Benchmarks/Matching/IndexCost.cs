using System.Diagnostics;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Benchmarks.Matching;

/// <summary>What building the matcher costs at one size of the register.</summary>
/// <param name="Rows">Size.</param>
/// <param name="Milliseconds">Until it can answer, the compiler's first run aside.</param>
/// <param name="Garbage">MiB allocated on the way.</param>
/// <param name="Kept">MiB held afterwards.</param>
internal sealed record IndexCost(int Rows, double Milliseconds, double Garbage, double Kept)
{
    private const double MiB = 1 << 20;

    /// <summary>Builds it.</summary>
    public static IndexCost Measure(int rows)
    {
        var knowledge = GeneratedRegister.Of(KnowledgeLoader.Load(KnowledgeLoader.DefaultFolder), rows);
        _ = new CertificateMatcher(GeneratedRegister.Of(knowledge, Math.Min(rows, 100)));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var matcher = new CertificateMatcher(knowledge);
        var time = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        foreach (var text in MatchingSpeed.Texts.Values) matcher.Match(text);
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / MiB;
        GC.KeepAlive(matcher);
        GC.KeepAlive(knowledge);
        return new IndexCost(rows, time.TotalMilliseconds, allocated / MiB, kept);
    }
}
