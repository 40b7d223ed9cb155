using System.Diagnostics;

namespace PolicyBot.Benchmarks.Load;

/// <summary>Plays consultations: every connection is one person after another.</summary>
internal static class Player
{
    private static int _people;

    /// <param name="server">Whom to talk to.</param>
    /// <param name="connections">How many people at once.</param>
    /// <param name="length">How long.</param>
    /// <param name="rate">Turns a second in all, sent on time however long answers take; null: as fast as they come.</param>
    public static async Task<Figures> PlayAsync(Server server, int connections, TimeSpan length, double? rate = null)
    {
        var (cpu, clock) = (server.Cpu, Stopwatch.StartNew());
        var played = await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Task.Run(() => ConnectionAsync(server, length, rate is { } r ? (connections / r, i / r) : null))));
        double[] times = [.. played.SelectMany(p => p.Times)];
        return new Figures(
            times.Length / clock.Elapsed.TotalSeconds,
            Statistics.Percentile(times, 50),
            Statistics.Percentile(times, 99),
            (server.Cpu - cpu).TotalMilliseconds / Math.Max(1, times.Length),
            server.Memory(),
            played.Sum(p => p.Failed));
    }

    private static async Task<(List<double> Times, int Failed)> ConnectionAsync(Server server, TimeSpan length, (double Every, double First)? pace)
    {
        using var connection = await RawConnection.OpenAsync(server.Port);
        var times = new List<double>();
        var failed = 0;
        var clock = Stopwatch.StartNew();
        for (var turn = 0; clock.Elapsed < length;)
        {
            var user = Interlocked.Increment(ref _people);
            var conversation = $"c{Environment.ProcessId}-{user}";
            for (var step = 0; step < 3 && clock.Elapsed < length; step++, turn++)
            {
                var due = clock.Elapsed.TotalMilliseconds;
                if (pace is { } p)
                {
                    // From when it was due, not from when it could be sent: waiting is part of what people notice.
                    due = 1000 * (p.First + (turn * p.Every));
                    if (due - clock.Elapsed.TotalMilliseconds is > 1 and var wait) await Task.Delay(TimeSpan.FromMilliseconds(wait));
                }

                var (status, body) = await connection.PostAsync("/api/messages", server.Script.Activity(conversation, user, step));
                if (status == 200 && body.Contains("\"activities\":[{", StringComparison.Ordinal)) times.Add(clock.Elapsed.TotalMilliseconds - due);
                else failed++;
            }
        }

        return (times, failed);
    }
}
