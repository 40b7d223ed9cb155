namespace PolicyBot.Benchmarks.Reporting;

/// <summary>What it was measured on.</summary>
internal static class Machine
{
    /// <summary>The load of the last minute.</summary>
    public static string Load => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    /// <summary>Processor, cores, memory.</summary>
    public static string Description
    {
        get
        {
            var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
            var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
            return $"{Environment.ProcessorCount} cores ({processor}), {memory} GiB, .NET {Environment.Version}";
        }
    }
}
