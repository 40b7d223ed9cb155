using System.Diagnostics;
using PolicyBot.Faults.Tests.Running;

namespace PolicyBot.Faults.Tests.Faults;

/// <summary>kill -9 at random moments under load; <c>POLICYBOT_KILLS=100</c> makes it the long form.</summary>
public sealed class Killed_without_warning(ITestOutputHelper output)
{
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("POLICYBOT_KILLS"), out var kills) ? kills : 5;

    [Fact]
    public async Task Every_acknowledged_turn_is_there_exactly_once()
    {
        await using var product = await Product.StartAsync("Limits:Enabled=false");
        var watch = Stopwatch.StartNew();

        var (turns, retries, wrong) = await Storm.RunAsync([product.Address], talkers: 6, async () =>
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                await Task.Delay(Random.Shared.Next(100, 900), TestContext.Current.CancellationToken);
                await product.KillAsync();
                await product.StartAgainAsync();
            }
            await Task.Delay(300, TestContext.Current.CancellationToken);
        });

        output.WriteLine($"{Kills} kills in {watch.Elapsed.TotalSeconds:F0} s: {turns} acknowledged turns, {retries} repetitions, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(turns > 10 * Kills, $"Only {turns} turns were acknowledged: the storm was too calm.");
        Assert.DoesNotContain(product.Output, line => line.Contains("Unhandled exception", StringComparison.Ordinal));
    }
}
