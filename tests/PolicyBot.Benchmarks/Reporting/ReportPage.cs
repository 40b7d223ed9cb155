using System.Globalization;
using System.Text;
using PolicyBot.Benchmarks.Load;

namespace PolicyBot.Benchmarks.Reporting;

/// <summary>The page, written as the figures come in.</summary>
internal sealed class ReportPage
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString().TrimEnd() + "\n";

    public void Begin(LoadOptions options, Fleet fleet)
    {
        Line("# Performance");
        Line();
        Line("Written by `dotnet run -c Release --project tests/PolicyBot.Benchmarks -- report`; do not edit. Servers and the load share one machine, so");
        Line("absolute figures are low and depend on what else it did; **compare within one table**. Every figure is the middle of the rounds.");
        Line();
        Line($"{Machine.Description}. {DateTime.UtcNow:yyyy-MM-dd}, {options.Rounds} rounds of {options.Run.TotalSeconds:0} s, machine's load at the start: {Machine.Load}.");
        foreach (var absent in fleet.Absent) Line($"\nNot measured: {absent}");
    }

    public void ColdStart(IReadOnlyCollection<ColdStart> runs)
    {
        var middle = Load.ColdStart.Middle(runs);
        Line("\n## Start and rest\n");
        Line("| | measured | budget |\n|---|---|---|");
        Line($"| process start to `/health` ready | {middle.Ready:0} ms (best {runs.Min(r => r.Ready):0}, worst {runs.Max(r => r.Ready):0}) | 2 000 ms |");
        Line($"| processor time until then | {middle.Cpu:0} ms | |");
        Line($"| first reply right after | {middle.FirstReply:0.0} ms | 50 ms |");
        Line($"| memory at rest | {middle.Memory:0} MiB, of it {middle.Anonymous:0} not mapped files | 150 MiB |");
    }

    public void Comparison(int connections, Dictionary<string, Figures> figures)
    {
        Line($"\n## Three-turn consultation, {connections} connections\n");
        if (connections == LoadOptions.Connections[0])
        {
            Line("PolicyBot stores every turn with full durability before it answers, reads free text and answers with the whole assessment card; the peers keep");
            Line("everything in memory and answer with two lines. \"Everybody different\" has 14 400 people with 20 certificates, 12 nationalities and 60 ages; the others repeat one");
            Line("person, whose turns are worked out once ([ADR 9](adr/0009-what-many-say-is-worked-out-once.md)). Kestrel without logic reads the body and writes the bytes of our card.\n");
        }

        Line("| | turns/s | p50 ms | p99 ms | CPU ms/turn | RSS MiB | failed |\n|---|---|---|---|---|---|---|");
        foreach (var (name, f) in figures) Line($"| {name} | {f.TurnsPerSecond:#,0} | {f.P50:0.0} | {f.P99:0.0} | {f.CpuPerTurn:0.000} | {f.Memory:0} | {f.Failed} |");
        foreach (var name in (string[])[Fleet.Sqlite, Fleet.Varied]) Ratios(name, figures);
    }

    public void Paced(double rate, Dictionary<string, Figures> figures)
    {
        Line($"\n## At {rate:0} turns a second\n");
        Line("Sent on time however long answers take, 16 connections. Budget: p50 5 ms, p99 50 ms.\n");
        Line("| | turns/s | p50 ms | p99 ms | CPU ms/turn |\n|---|---|---|---|---|");
        foreach (var (name, f) in figures) Line($"| {name} | {f.TurnsPerSecond:0} | {f.P50:0.0} | {f.P99:0.0} | {f.CpuPerTurn:0.000} |");
    }

    public void Streams(List<(int Streams, double Memory)> rows)
    {
        Line("\n## Open streams\n");
        Line("| visitors with an open WebSocket | RSS MiB | |\n|---|---|---|");
        foreach (var (streams, memory) in rows) Line($"| {streams} | {memory:0} | {Bar(memory, rows.Max(r => r.Memory))} |");
        Line($"\nOne stream costs {1024 * (rows[^1].Memory - rows[0].Memory) / rows[^1].Streams:0} KiB, its conversation included.");
    }

    public void Conversations(List<(int Conversations, Figures Figures)> rows)
    {
        Line("\n## Conversations kept\n");
        Line("| conversations | turns/s | p99 ms | RSS MiB | |\n|---|---|---|---|---|");
        foreach (var (count, f) in rows) Line($"| {count:#,0} | {f.TurnsPerSecond:#,0} | {f.P99:0.0} | {f.Memory:0} | {Bar(f.TurnsPerSecond, rows.Max(r => r.Figures.TurnsPerSecond))} |");
    }

    public void Register()
    {
        Line("\n## Rows of the register\n");
        Line("![Time of one match against rows of the register, both logarithmic](images/matching-growth.png)");
        Line("\nTime, memory and building for 100 to 100,000 rows, with the peers beside it: [matching-speed.md](matching-speed.md), written by the same command.");
    }

    public void Micro(List<MicroResults> results)
    {
        Line("\n## Parts of a turn\n");
        Line("BenchmarkDotNet, short run, median.\n");
        Line("| | µs | KiB allocated |\n|---|---|---|");
        foreach (var result in results) Line($"| {result.Name} | {result.Microseconds:#,0.0} | {result.Kilobytes:#,0.0} |");
    }

    private void Ratios(string name, Dictionary<string, Figures> figures)
    {
        var ours = figures[name];
        if (figures.TryGetValue(Fleet.Botbuilder, out var waterfall) && figures.TryGetValue(Fleet.Agents, out var machine))
        {
            Line($"\n{name}: turns/s {ours.TurnsPerSecond / waterfall.TurnsPerSecond:0.00} × botbuilder (target 3), {ours.TurnsPerSecond / machine.TurnsPerSecond:0.00} × agents-hosting (target 1.5). "
                + $"CPU a turn: {ours.CpuPerTurn / waterfall.CpuPerTurn:0.00} of botbuilder's, {ours.CpuPerTurn / machine.CpuPerTurn:0.00} of agents-hosting's (target 0.5 of the better one).");
        }

        if (figures.TryGetValue(Fleet.Kestrel, out var ceiling)) Line($"\n{name}: {100 * ours.TurnsPerSecond / ceiling.TurnsPerSecond:0} % of the turns of Kestrel without logic, {ours.CpuPerTurn / ceiling.CpuPerTurn:0.0} times the CPU.");
    }

    private static string Bar(double value, double most) => new('█', Math.Max(1, (int)(20 * value / most)));

    private void Line(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
