using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyBot.Deployment.Tests.Running;

namespace PolicyBot.Deployment.Tests;

/// <summary>Bicep reports wrong types and unknown API versions as warnings with exit code 0: any output at all is a failure.</summary>
public sealed class AzureTests
{
    private static readonly string Folder = Path.Combine(Repository.Templates, "azure");
    private static readonly Dictionary<string, string> Password = new() { ["POLICYBOT_DATABASE_PASSWORD"] = "sixteen-letters-or-more" };

    public static TheoryData<string> Entries => [.. Files("*.bicep")];

    public static TheoryData<string> Parameters => [.. Files("*.bicepparam", "parameters")];

    [Theory, MemberData(nameof(Entries))]
    public async Task The_JSON_beside_it_is_what_it_compiles_to(string file)
    {
        var built = await BicepAsync("build", file, "--stdout");
        Assert.Equal((0, ""), (built.Code, built.Errors));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Folder, Path.ChangeExtension(file, ".json")), TestContext.Current.CancellationToken), built.Output, ignoreLineEndingDifferences: true);
    }

    [Theory, MemberData(nameof(Entries))]
    public async Task The_linter_says_nothing(string file)
    {
        var lint = await BicepAsync("lint", file);
        Assert.Equal((0, ""), (lint.Code, lint.All));
    }

    [Theory, MemberData(nameof(Parameters))]
    public async Task The_parameters_fit_the_template(string file)
    {
        var built = await BicepAsync("build-params", file, "--stdout");
        Assert.Equal((0, ""), (built.Code, built.Errors));
    }

    /// <summary>One template for both clouds: what differs is a parameter, and the parameter files name what the cloud has.</summary>
    [Theory, MemberData(nameof(Parameters))]
    public async Task The_parameters_are_of_one_cloud(string file)
    {
        var built = await BicepAsync("build-params", file, "--stdout");
        var values = JsonNode.Parse((string)JsonNode.Parse(built.Output)!["parametersJson"]!)!["parameters"]!;
        string Value(string name) => values[name]?["value"]?.ToJsonString().Trim('"') ?? "";
        var china = file.Contains("china", StringComparison.Ordinal);
        Assert.Equal(china ? "China" : "Public", Value("cloud"));
        Assert.Equal(china, Value("location").StartsWith("china", StringComparison.Ordinal));
        // Neither the smallest plan nor burstable databases are in every Chinese region; Teams has no client there.
        Assert.True(!china || (Value("appSku") == "P1v3" && Value("databaseSku").Contains("GeneralPurpose", StringComparison.Ordinal) && Value("teams") == "false"));
    }

    [Fact]
    public void No_template_names_a_host_of_one_cloud()
    {
        var hosts = Directory.EnumerateFiles(Folder, "*.bicep", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Where(l => Regex.IsMatch(l, @"[\w-]+\.(azure|windows|chinacloudapi|azurewebsites|botframework|microsoftonline)\.(com|net|cn)|chinacloudapi"));
        Assert.StartsWith("var postgresSuffix = cloud == 'China' ?", Assert.Single(hosts), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_waits_for_the_new_container_and_lets_the_old_one_finish()
    {
        Assert.Equal(Regex.Match(Compiled, "\"healthCheckPath\": \"([^\"]+)\"").Groups[1].Value, Setting("WEBSITE_WARMUP_PATH"));
        Assert.Equal("200", Setting("WEBSITE_WARMUP_STATUSES"));
        // The server takes up to 30 seconds to finish what it has; unset, it would be killed after 5.
        Assert.InRange(int.Parse(Setting("WEBSITES_CONTAINER_STOP_TIME_LIMIT"), CultureInfo.InvariantCulture), 31, 120);
    }

    [Fact]
    public void An_update_fits_into_the_connections_of_the_smallest_database()
    {
        Assert.Contains("\"name\": \"Standard_B1ms\"", Compiled, StringComparison.Ordinal);
        int Number(string pattern) => int.Parse(Regex.Match(Compiled, pattern).Groups[1].Value, CultureInfo.InvariantCulture);
        var (pool, instances) = (Number(@"Maximum Pool Size=(\d+)"), Number("\"instances\": {\\s+\"type\": \"int\",\\s+\"defaultValue\": (\\d+)"));
        // Old and new side by side, each with one connection more that listens; B1ms leaves 35 to its users.
        Assert.InRange(2 * instances * (pool + 1), 1, 35);
    }

    /// <summary>Outputs are kept with the deployment, for everybody to read who may read the resource group.</summary>
    [Fact]
    public void No_output_holds_a_secret()
    {
        var outputs = Outputs(JsonNode.Parse(Compiled)).ToArray();
        Assert.Contains(outputs, o => o.Contains("fullyQualifiedDomainName", StringComparison.Ordinal));
        Assert.All(outputs, o => Assert.DoesNotMatch(@"(?i)connectionString|password|listKeys|listSecrets|\.key[12]", o));

        static IEnumerable<string> Outputs(JsonNode? node) => node switch
        {
            JsonObject o => o.SelectMany(p => p is { Key: "outputs", Value: JsonObject outputs } ? outputs.Select(n => (string)n.Value!["value"]!) : Outputs(p.Value)),
            JsonArray a => a.SelectMany(Outputs),
            _ => [],
        };
    }

    [Fact]
    public async Task A_wrong_property_would_be_noticed()
    {
        var folder = Directory.CreateTempSubdirectory("policybot-bicep").FullName;
        try
        {
            var broken = Path.Combine(folder, "broken.bicep");
            await File.WriteAllTextAsync(broken, "resource v 'Microsoft.KeyVault/vaults@2022-07-01' = { name: 'v', location: 'x', properties: { tenantId: 't', sku: { family: 'A', name: 'standard' }, enableSoftDelet: true } }", TestContext.Current.CancellationToken);
            Assert.Contains("enableSoftDelet", (await BicepAsync("build", broken, "--stdout")).Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Compiled => Repository.Read("deploymentTemplates", "azure", "main.json");

    private static string Setting(string name) => Regex.Match(Compiled, $"'name', '{name}', 'value', '([^']*)'").Groups[1].Value;

    private static IEnumerable<string> Files(string pattern, string folder = "") =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), pattern).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal);

    private static async Task<Command> BicepAsync(string verb, string file, params string[] more)
    {
        var bicep = typeof(AzureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Bicep").Value!;
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(bicep), "The Bicep compiler of this package runs on Linux x64.");
        return await Command.RunAsync(bicep, [verb, file, .. more], Folder, Password);
    }
}
