using System.Text.RegularExpressions;
using PolicyBot.Deployment.Tests.Running;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Deployment.Tests;

/// <summary>What can be said about the image without a container engine, and what it would hold is run as it would be.</summary>
public sealed partial class ContainerTests(ImageContent content)
{
    private static readonly Dockerfile Image = Dockerfile.OfTheImage;

    [Fact]
    public async Task What_it_holds_runs_as_its_user_with_a_read_only_root_and_the_health_check_passes()
    {
        await Jail.NeedNamespacesAsync("--mount");
        await content.UntilMadeAsync();
        var data = await Bundle.DataFolderAsync(content.Folder, Image.User);
        await using var jail = new Jail();
        var settings = Image.Environment;
        settings["ASPNETCORE_HTTP_PORTS"] = $"{jail.Port}";
        await jail.StartAsync(Image.User, content.App, data, settings, ["/dotnet/dotnet", .. Image.Entrypoint[1..]]);
        var visitor = new Visitor(jail.Client);
        await visitor.OpenAsync();
        await visitor.SayAsync("I'm a 65-year-old British FCCA");

        Assert.Equal(65, (int)(await visitor.AnswersAsync())["age"]!);
        Assert.Contains("conversations.db", Directory.EnumerateFiles(data).Select(Path.GetFileName));
        await jail.AssertLockedUpAsync(Image.User);
        Assert.Equal("dotnet", Image.Entrypoint[0]);
        async Task<int> CheckAsync(int port) => (await Command.RunAsync("chroot",
            [$"--userspec={Image.User}:{Image.User}", $"/proc/{jail.ProcessId}/root", .. Image.HealthCheck.Select(w => w.Replace("8080", $"{port}", StringComparison.Ordinal))])).Code;
        Assert.Equal(0, await CheckAsync(jail.Port));
        Assert.NotEqual(0, await CheckAsync(Jail.FreePort()));
        var tool = await Command.RunAsync("dotnet", [Path.Combine(content.App, "tool", "policybot-knowledge.dll"), "verify"]);
        Assert.True(tool.Code == 0, tool.All);
    }

    [Fact]
    public async Task The_linter_finds_nothing()
    {
        Assert.SkipUnless(Command.Find("npm") is not null, "npm is not installed.");
        // Kept beside the build's own files, so that it is fetched once.
        var tool = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "dockerfilelint")).FullName;
        var lint = Path.Combine(tool, "node_modules", ".bin", "dockerfilelint");
        if (!File.Exists(lint))
        {
            var install = await Command.RunAsync("npm", ["install", "--prefix", tool, "--ignore-scripts", "--no-audit", "--no-fund", "dockerfilelint@1.8.0"], tool);
            Assert.SkipUnless(install.Code == 0, "npm could not fetch dockerfilelint.");
        }

        // The linter is older than --platform and takes it for the image.
        var file = Path.Combine(tool, "Dockerfile");
        await File.WriteAllTextAsync(file, Image.Text.Replace("--platform=$BUILDPLATFORM ", "", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var found = await Command.RunAsync(lint, ["-o", "json", file], tool);
        Assert.True(found.Code == 0 && found.Output.Contains("\"totalIssues\":0", StringComparison.Ordinal), found.All);
    }

    [Fact]
    public void The_image_is_not_roots_and_says_how_it_is()
    {
        var last = Image.Text[Image.Text.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
        Assert.Matches(@"\nUSER [1-9]\d*\n", last);
        Assert.Contains("\nHEALTHCHECK ", last, StringComparison.Ordinal);
        Assert.Contains("/health ", last, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_it_copies_is_there()
    {
        var sources = CopyLine().Matches(Image.Text).SelectMany(m => m.Groups["what"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]);
        Assert.All(sources.Where(s => s != "."), s => Assert.True(Path.Exists(Path.Combine(Repository.Root, s)), s));
    }

    [Fact]
    public void The_compose_file_runs_it_locked_up_beside_PostgreSQL()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read("deploymentTemplates", "container", "compose.yaml")));
        var services = yaml.Documents[0].RootNode["services"];
        var bot = services["policybot"];
        Assert.Equal("true", bot["read_only"].ToString());
        Assert.Equal("ALL", bot["cap_drop"][0].ToString());
        Assert.Contains("Host=database;", bot["environment"]["ConnectionStrings__Conversations"].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("postgres:", services["database"]["image"].ToString(), StringComparison.Ordinal);
        var volumes = ((YamlMappingNode)yaml.Documents[0].RootNode["volumes"]).Children.Keys.Select(k => k.ToString());
        Assert.Equal(["data", "database"], volumes);
    }

    [GeneratedRegex(@"^COPY (?!--from)(?<what>.+)$", RegexOptions.Multiline)]
    private static partial Regex CopyLine();
}
