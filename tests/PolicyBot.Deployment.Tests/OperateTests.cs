using System.Text.RegularExpressions;
using PolicyBot.Deployment.Tests.Running;

namespace PolicyBot.Deployment.Tests;

/// <summary><c>docs/operate.md</c> says what the program does.</summary>
public sealed class OperateTests
{
    private const string Begin = "<!-- settings: made from the options classes -->\n", End = "<!-- /settings -->";

    /// <summary>With <c>POLICYBOT_WRITE_DOCS=1</c> the table is written instead of compared.</summary>
    [Fact]
    public void The_table_of_settings_is_made_from_the_options_classes()
    {
        var file = Path.Combine(Repository.Root, "docs", "operate.md");
        var text = File.ReadAllText(file);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = text.IndexOf(End, StringComparison.Ordinal);
        var made = SettingsTable.Make();
        if (Environment.GetEnvironmentVariable("POLICYBOT_WRITE_DOCS") == "1") File.WriteAllText(file, text[..begin] + made + text[end..]);
        else Assert.Equal(made, text[begin..end]);
    }

    /// <summary>What is read without an options class stands in the table above the generated one.</summary>
    [Fact]
    public void Every_setting_that_is_read_by_name_is_described()
    {
        var page = Repository.Read("docs", "operate.md");
        var read = Directory.EnumerateFiles(Path.Combine(Repository.Root, "bot"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), @"(?:onfiguration\??(?:\.GetSection\(|\.GetValue(?:<\w+>)?\(|\[)|const string \w+Setting = )""(?<name>[\w:]+)""")).Select(m => m.Groups["name"].Value)
            .Where(n => n != "Kestrel:Endpoints").ToHashSet();
        Assert.Superset(new HashSet<string> { "OTEL_EXPORTER_OTLP_ENDPOINT", "Knowledge:Folder", "Knowledge:CheckEvery" }, read);
        Assert.All(read, name => Assert.Matches($@"\| `{Regex.Escape(name)}[:`]", page));
    }

    /// <summary>The dashboard is checked against the running product by tests of its own.</summary>
    [Fact]
    public void Alerts_and_recipes_speak_of_figures_the_dashboard_shows()
    {
        var dashboard = Repository.Read("deploymentTemplates", "monitoring", "grafana-dashboard.json");
        var named = Regex.Matches(Repository.Read("docs", "operate.md") + Repository.Read("deploymentTemplates", "monitoring", "README.md"), "(?:policybot|dotnet|kestrel|http_server)_[a-z_]+").Select(m => m.Value).ToHashSet();
        Assert.True(named.Count > 5);
        Assert.All(named, name => Assert.Contains(name, dashboard, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_template_has_its_page()
    {
        string[] needed = ["Commands", "Cost drivers", "Upgrade", "Roll back", "Backup and restore"];
        foreach (var folder in new[] { "azure", "container", "kubernetes", "onpremise", "teams" })
        {
            var page = Repository.Read("deploymentTemplates", folder, "README.md");
            Assert.All(needed, heading => Assert.Contains($"## {heading}\n", page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_setting_of_the_templates_exists()
    {
        var known = Repository.Read("docs", "operate.md").Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1].Replace(":", "__", StringComparison.Ordinal)).ToHashSet();
        string[] elsewhere = ["Widget__AllowedOrigins__", "ASPNETCORE_", "DOTNET_", "APPLICATIONINSIGHTS_", "OTEL_", "WEBSITES_"];
        var used = Regex.Matches(
            string.Join('\n', new[] { "azure/modules/app.bicep", "container/Dockerfile", "container/compose.yaml", "kubernetes/configmap.yaml", "kubernetes/secret.template.yaml", "onpremise/policybot.service", "onpremise/policybot.env" }
                .Select(f => Repository.Read("deploymentTemplates", f))),
            @"(?<![\w])(?:Microsoft\w+|Cloud|[A-Z]\w+__\w+)(?==|:\s|')").Select(m => m.Value).Where(v => v is not ("Microsoft" or "MicrosoftAspNetCore")).ToHashSet();
        Assert.NotEmpty(used);
        Assert.All(used.Where(u => !elsewhere.Any(e => u.StartsWith(e, StringComparison.Ordinal))), u => Assert.Contains(u, known));
    }
}
