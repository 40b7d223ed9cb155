namespace PolicyBot.Benchmarks.Matching;

/// <summary>What one match costs.</summary>
/// <param name="Rows">Size of the register.</param>
/// <param name="Query">What kind of text.</param>
/// <param name="Matcher">Ours, or which peer.</param>
/// <param name="Microseconds">Median.</param>
/// <param name="Kilobytes">KiB allocated.</param>
internal sealed record MatchTime(int Rows, string Query, string Matcher, double Microseconds, double Kilobytes);
