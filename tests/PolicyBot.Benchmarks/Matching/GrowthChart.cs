using System.Globalization;
using ScottPlot;

namespace PolicyBot.Benchmarks.Matching;

/// <summary>Draws how the time of one match grows with the register, both axes logarithmic.</summary>
internal static class GrowthChart
{
    private const int Width = 900;
    private const int Height = 560;

    public static void Save(string path, IReadOnlyList<MatchTime> times)
    {
        using var plot = new Plot();
        foreach (var kind in times.GroupBy(t => t.Query))
        {
            var points = kind.OrderBy(t => t.Rows).ToArray();
            var line = plot.Add.Scatter(points.Select(t => Math.Log10(t.Rows)).ToArray(), points.Select(t => Math.Log10(t.Microseconds)).ToArray());
            line.LegendText = kind.Key;
            line.LineWidth = 2;
        }

        plot.Axes.Bottom.TickGenerator = Decades(2, 5);
        plot.Axes.Left.TickGenerator = Decades(0, 5);
        plot.XLabel("rows of the register");
        plot.YLabel("µs a match, warm");
        plot.Title("Matching: time against size");
        plot.ShowLegend(ScottPlot.Edge.Right);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        plot.SavePng(path, Width, Height);
    }

    private static ScottPlot.TickGenerators.NumericManual Decades(int from, int to)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        for (var power = from; power <= to; power++) ticks.AddMajor(power, Math.Pow(10, power).ToString("#,0", CultureInfo.InvariantCulture));
        return ticks;
    }
}
