using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using PolicyBot.Deployment.Tests.Running;

namespace PolicyBot.Deployment.Tests;

/// <summary>The Teams app package, made by its script and checked against the published schemas.</summary>
public sealed class TeamsTests : IDisposable
{
    private static readonly string Script = Path.Combine(Repository.Templates, "teams", "make-package.mjs");
    private static readonly string[] Good =
        ["--app-id", "11111111-1111-4111-8111-111111111111", "--host", "bot.example.com", "--privacy", "https://example.com/privacy", "--terms", "https://example.com/terms"];

    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-teams-").FullName;

    [Fact]
    public async Task The_package_holds_what_the_schemas_ask_for_and_a_wrong_one_is_refused()
    {
        var tool = await SchemasAsync();
        await MakeAsync(Good);

        var right = await Command.RunAsync("node", [Path.Combine(AppContext.BaseDirectory, "Running", "check-manifest.mjs"), _folder], tool);
        Assert.True(right.Code == 0, right.All);

        File.WriteAllText(Path.Combine(_folder, "manifest.json"), File.ReadAllText(Path.Combine(_folder, "manifest.json")).Replace("\"groupChat\"", "\"everywhere\"", StringComparison.Ordinal));
        var wrong = await Command.RunAsync("node", [Path.Combine(AppContext.BaseDirectory, "Running", "check-manifest.mjs"), _folder], tool);
        Assert.Contains("scopes", wrong.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_names_the_bot_and_its_host_everywhere()
    {
        await MakeAsync(Good);
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "manifest.json")))!;

        Assert.Equal(Good[1], (string?)manifest["id"]);
        Assert.Equal(Good[1], (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(Good[1], (string?)manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal(["bot.example.com"], manifest["validDomains"]!.AsArray().Select(d => (string?)d));
        Assert.DoesNotContain("{", manifest.ToJsonString().Replace("{\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(manifest["bots"]![0]!["commandLists"]!.AsArray(), list => Assert.InRange(list!["commands"]!.AsArray().Count, 1, 10));
    }

    [Fact]
    public async Task Everything_people_read_is_there_in_Chinese_too()
    {
        await MakeAsync(Good);
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "manifest.json")))!;
        var chinese = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "zh-cn.json")))!.AsObject().Select(p => p.Key).Where(k => k != "$schema");
        var places = new List<string> { "name.short", "name.full", "description.short", "description.full" };
        foreach (var (root, lists) in new[] { ("bots[0].commandLists", manifest["bots"]![0]!["commandLists"]!.AsArray()) })
            for (var i = 0; i < lists.Count; i++) places.AddRange(Words($"{root}[{i}].commands", lists[i]!["commands"]!.AsArray()));
        var search = manifest["composeExtensions"]![0]!["commands"]!.AsArray();
        places.AddRange(Words("composeExtensions[0].commands", search));
        places.AddRange(Words("composeExtensions[0].commands[0].parameters", search[0]!["parameters"]!.AsArray()));

        Assert.Equal(places.Order(StringComparer.Ordinal), chinese.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_icons_have_the_sizes_Teams_asks_for_and_the_outline_is_white_on_nothing()
    {
        await MakeAsync(Good);

        Assert.Equal((192, 192), Size("color.png"));
        Assert.Equal((32, 32), Size("outline.png"));
        var pixels = Pixels("outline.png", 32);
        Assert.Contains(pixels, p => p.Alpha == 255);
        Assert.Contains(pixels, p => p.Alpha == 0);
        Assert.All(pixels, p => Assert.Equal((255, 255, 255), (p.Red, p.Green, p.Blue)));
        Assert.All(Pixels("color.png", 192), p => Assert.Equal(255, p.Alpha));
    }

    [Theory]
    [InlineData("--app-id", "not-a-guid")]
    [InlineData("--host", "https://bot.example.com")]
    [InlineData("--privacy", "http://example.com/privacy")]
    [InlineData("--terms", "example.com")]
    [InlineData("--developer", "A name that is longer than Teams lets it be")]
    [InlineData("--unknown", "x")]
    public async Task A_wrong_argument_is_named_and_nothing_is_written(string name, string value)
    {
        var zip = Path.Combine(_folder, "app.zip");

        var made = await RunAsync([.. Good, name, value, "--output", zip]);

        Assert.Equal(2, made.Code);
        Assert.Contains(name, made.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(zip));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task MakeAsync(string[] arguments)
    {
        var zip = Path.Combine(_folder, "app.zip");
        var made = await RunAsync([.. arguments, "--output", zip]);
        Assert.True(made.Code == 0, made.All);
        await ZipFile.ExtractToDirectoryAsync(zip, _folder, TestContext.Current.CancellationToken);
        File.Delete(zip);
    }

    private static Task<Command> RunAsync(string[] arguments)
    {
        Assert.SkipUnless(Command.Find("node") is not null, "Node is not installed.");
        return Command.RunAsync("node", [Script, .. arguments]);
    }

    private static async Task<string> SchemasAsync()
    {
        Assert.SkipUnless(Command.Find("npm") is not null, "npm is not installed.");
        // Kept beside the build's own files, so that it is fetched once.
        var tool = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "app-manifest")).FullName;
        if (!Directory.Exists(Path.Combine(tool, "node_modules", "@microsoft", "app-manifest")))
        {
            var install = await Command.RunAsync("npm", ["install", "--prefix", tool, "--ignore-scripts", "--no-audit", "--no-fund", "@microsoft/app-manifest@1.1.2"], tool);
            Assert.SkipUnless(install.Code == 0, "npm could not fetch @microsoft/app-manifest.");
        }

        return tool;
    }

    private static IEnumerable<string> Words(string root, JsonArray items) =>
        Enumerable.Range(0, items.Count).SelectMany(i => new[] { $"{root}[{i}].title", $"{root}[{i}].description" });

    private (int Width, int Height) Size(string name)
    {
        var head = File.ReadAllBytes(Path.Combine(_folder, name)).AsSpan(16, 8);
        return (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head[4..]));
    }

    // Only as much of PNG as the script writes: one IDAT, no filters, RGBA.
    private List<(int Red, int Green, int Blue, int Alpha)> Pixels(string name, int size)
    {
        var file = File.ReadAllBytes(Path.Combine(_folder, name));
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var unpacked = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        var rows = new byte[size * ((size * 4) + 1)];
        unpacked.ReadExactly(rows);
        return [.. Enumerable.Range(0, size * size).Select(i => (i / size * ((size * 4) + 1)) + 1 + (i % size * 4)).Select(i => ((int)rows[i], (int)rows[i + 1], (int)rows[i + 2], (int)rows[i + 3]))];
    }
}
