using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyBot.Faults.Tests.Faults;
using PolicyBot.Faults.Tests.Running;

namespace PolicyBot.Faults.Tests.Telemetry;

/// <summary>Every metric and label the Grafana dashboard asks for exists in the running product, or is one that only trouble brings about.</summary>
public sealed partial class The_dashboard_shows_what_is_measured
{
    private static readonly string[] OnlyInTrouble = ["policybot_turn_conflicts_total", "policybot_requests_limited_total", "policybot_requests_unavailable_total", "policybot_outbox_attempts_total"];

    [Fact]
    public async Task In_every_panel()
    {
        await using var product = await Product.StartAsync();
        using var nodes = new Nodes([product.Address], TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = product.Address };
        var page = new PageTalk(nodes, new Random(1));
        await page.RunAsync(1);
        using (await http.GetAsync($"/v3/directline/conversations/{page.Conversation}/activities", TestContext.Current.CancellationToken)) { }
        var expressions = Panels().ToArray();

        var metrics = await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        for (var tries = 0; tries < 50 && !metrics.Contains("policybot_tokens_refused_total", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            metrics = await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        }

        Assert.True(expressions.Length > 15);
        foreach (var expression in expressions)
            foreach (Match asked in Metric().Matches(expression).Where(metric => !OnlyInTrouble.Contains(metric.Value)))
            {
                Assert.Matches($@"(?m)^{asked.Value}(\{{|\s)", metrics);
                foreach (var label in Labels(expression)) Assert.Matches($@"(?m)^{asked.Value}\{{[^\n]*\b{label}=""", metrics);
            }
    }

    // Instance is added by Prometheus.
    private static IEnumerable<string> Labels(string expression) => By().Match(expression).Groups[1].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Where(label => label != "instance");

    private static IEnumerable<string> Panels()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln"))) folder = folder.Parent!;
        var dashboard = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "deploymentTemplates", "monitoring", "grafana-dashboard.json")))!;
        return dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => (string)target!["expr"]!);
    }

    [GeneratedRegex("(?:policybot|http_server|kestrel|dotnet)_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex(@"by \(([a-z_, ]+)\)")]
    private static partial Regex By();
}
