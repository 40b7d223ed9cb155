using PolicyBot.Faults.Tests.Running;

namespace PolicyBot.Faults.Tests.Faults;

/// <summary>Many conversations while something bad happens, and the reckoning afterwards.</summary>
public static class Storm
{
    public const int Turns = 12;

    /// <summary>Keeps so many channels and pages talking until the trouble is over; returns what was acknowledged and what is wrong.</summary>
    public static async Task<(int Turns, long Retries, List<string> Wrong)> RunAsync(IReadOnlyList<Uri> addresses, int talkers, Func<Task> trouble)
    {
        using var over = new CancellationTokenSource();
        using var nodes = new Nodes(addresses, over.Token);
        var (channels, pages) = (new List<ChannelTalk>(), new List<PageTalk>());
        var talking = Enumerable.Range(0, talkers).Select(async number =>
        {
            var random = new Random(number);
            while (!over.IsCancellationRequested)
            {
                var (channel, page) = (new ChannelTalk(nodes, random), new PageTalk(nodes, random));
                if (number % 2 == 0)
                {
                    lock (channels) channels.Add(channel);
                    await channel.RunAsync(Turns);
                }
                else
                {
                    lock (pages) pages.Add(page);
                    await page.RunAsync(Turns / 2);
                }
            }
        }).ToArray();
        await trouble();
        await over.CancelAsync();
        await Task.WhenAll(talking);

        using var calm = new Nodes(addresses, CancellationToken.None);
        var wrong = nodes.Surprises.ToList();
        foreach (var channel in channels) wrong.AddRange(await channel.CheckAsync(calm));
        foreach (var page in pages) wrong.AddRange(await page.CheckAsync(calm));
        return (channels.Sum(channel => channel.Acknowledged) + pages.Sum(page => page.Acknowledged), nodes.Retries, wrong);
    }
}
