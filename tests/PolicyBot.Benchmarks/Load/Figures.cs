namespace PolicyBot.Benchmarks.Load;

/// <summary>What one run showed.</summary>
/// <param name="TurnsPerSecond">Turns answered with a reply.</param>
/// <param name="P50">Milliseconds half of the turns took at most.</param>
/// <param name="P99">Milliseconds 99 of 100 turns took at most.</param>
/// <param name="CpuPerTurn">Milliseconds of the server's processor time.</param>
/// <param name="Memory">Resident MiB at the end.</param>
/// <param name="Failed">Turns without a reply.</param>
internal sealed record Figures(double TurnsPerSecond, double P50, double P99, double CpuPerTurn, double Memory, int Failed)
{
    /// <summary>The middle of several runs, figure by figure.</summary>
    public static Figures Middle(IReadOnlyCollection<Figures> runs)
    {
        return new(Of(f => f.TurnsPerSecond), Of(f => f.P50), Of(f => f.P99), Of(f => f.CpuPerTurn), Of(f => f.Memory), runs.Sum(f => f.Failed));

        double Of(Func<Figures, double> figure) => Statistics.Percentile([.. runs.Select(figure)], 50);
    }
}
