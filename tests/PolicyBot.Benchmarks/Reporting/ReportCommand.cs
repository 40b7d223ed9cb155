using System.Globalization;
using PolicyBot.Benchmarks.Load;
using PolicyBot.Benchmarks.Matching;

namespace PolicyBot.Benchmarks.Reporting;

/// <summary>Measures everything in one session and writes <c>docs/performance.md</c> and the pages it links to, or prints it.</summary>
internal static class ReportCommand
{
    private const double Rate = 200;

    public static async Task<int> RunAsync(LoadOptions options, bool writes)
    {
        var page = new ReportPage();
        using var fleet = await Fleet.AssembleAsync(options);
        page.Begin(options, fleet);
        page.ColdStart(await ColdStartsAsync(fleet));
        using (var servers = new ServerSet())
        {
            foreach (var name in fleet.Names.Where(n => n != Fleet.Kestrel)) servers.Add(await fleet.StartAsync(name));
            fleet.Keep(await AnswerAsync(servers[Fleet.Sqlite]));
            servers.Add(await fleet.StartAsync(Fleet.Kestrel));
            foreach (var server in servers) await Warm(server);
            foreach (var connections in LoadOptions.Connections) page.Comparison(connections, await AlternateAsync(servers, connections, options));
            page.Paced(Rate, await PacedAsync(servers, options));
        }

        page.Streams(await Growth.StreamsAsync(fleet));
        page.Conversations(await Growth.ConversationsAsync(fleet, options.Run));
        page.Register();
        if (writes) page.Micro(MicroResults.Measure());
        if (writes) MatchingReport.Run();
        if (writes) await File.WriteAllTextAsync(Path.Combine(Fleet.Repository, "docs", "performance.md"), page.Text);
        else System.Console.WriteLine(page.Text);
        return 0;
    }

    private static async Task<List<ColdStart>> ColdStartsAsync(Fleet fleet)
    {
        await ColdStart.MeasureAsync(fleet);
        var runs = new List<ColdStart>();
        for (var i = 0; i < 5; i++) runs.Add(await ColdStart.MeasureAsync(fleet));
        return runs;
    }

    // Compilers on both sides need some thousand turns to settle.
    private static async Task Warm(Server server)
    {
        System.Console.Error.WriteLine($"Warming up {server.Name} …");
        await Player.PlayAsync(server, 8, TimeSpan.FromSeconds(5));
    }

    // Round by round, every server after the other: what else the machine does meets all of them.
    private static async Task<Dictionary<string, Figures>> AlternateAsync(ServerSet servers, int connections, LoadOptions options)
    {
        var runs = servers.ToDictionary(s => s.Name, _ => new List<Figures>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var server in servers)
            {
                runs[server.Name].Add(await Player.PlayAsync(server, connections, options.Run));
                var f = runs[server.Name][^1];
                System.Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{connections} connections, round {round + 1}: {server.Name} {f.TurnsPerSecond:0}/s p99 {f.P99:0.0} ms cpu {f.CpuPerTurn:0.000} ms failed {f.Failed}, load {Machine.Load}"));
            }
        }

        return runs.ToDictionary(r => r.Key, r => Figures.Middle(r.Value));
    }

    private static async Task<Dictionary<string, Figures>> PacedAsync(ServerSet servers, LoadOptions options)
    {
        var paced = new Dictionary<string, Figures>();
        foreach (var server in servers) paced[server.Name] = await Player.PlayAsync(server, 16, options.Run * 2, Rate);
        return paced;
    }

    private static async Task<string> AnswerAsync(Server server)
    {
        using var connection = await RawConnection.OpenAsync(server.Port);
        var answer = "";
        for (var turn = 0; turn < 3; turn++) answer = (await connection.PostAsync("/api/messages", server.Script.Activity("kept", 0, turn))).Body;
        return answer;
    }
}
