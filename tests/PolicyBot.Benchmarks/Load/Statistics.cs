namespace PolicyBot.Benchmarks.Load;

internal static class Statistics
{
    /// <summary>The value that so many percent do not exceed.</summary>
    public static double Percentile(double[] values, int percent)
    {
        if (values.Length == 0) return double.NaN;
        Array.Sort(values);
        return values[Math.Min(values.Length - 1, values.Length * percent / 100)];
    }
}
