namespace PolicyBot.Benchmarks.Load;

internal static class Statistics
{
    /// <summary>The value that so many percent do not exceed.</summary>
    public static double Percentile(double[] values, int percent)
    {
        if (values.Length == 0) return double.NaN;
        Array.Sort(values);
        return values[(values.Length - 1) * percent / 100];
    }
}
