using System.Diagnostics;

namespace PolicyBot.Benchmarks.Load;

/// <summary>Knows how to start each server of the comparison, and which are at hand.</summary>
internal sealed class Fleet : IDisposable
{
    public const string Sqlite = "PolicyBot, SQLite", Varied = "PolicyBot, SQLite, everybody different", Postgres = "PolicyBot, PostgreSQL", Botbuilder = "botbuilder JS (waterfall)", Agents = "agents-hosting JS (state machine)", Kestrel = "Kestrel, no logic";
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-load").FullName;
    private readonly LoadOptions _options;
    private string _program = "";

    private Fleet(LoadOptions options) => _options = options;

    public static string Repository { get; } = FindRepository();

    /// <summary>What is missing, in words.</summary>
    public List<string> Absent { get; } = [];

    /// <summary>The names of the servers that can be started.</summary>
    public List<string> Names { get; } = [Sqlite, Varied];

    public static async Task<Fleet> AssembleAsync(LoadOptions options)
    {
        var fleet = new Fleet(options);
        fleet._program = options.Server ?? await fleet.PublishAsync();
        if (options.Postgres is null) fleet.Absent.Add("PostgreSQL: no --postgres CONNECTION was given.");
        else fleet.Names.Add(Postgres);
        var peers = Path.GetFullPath(Path.Combine(Repository, "..", "shared", "peers"));
        if (Directory.Exists(peers) && await fleet.InstallPeersAsync(peers)) fleet.Names.AddRange([Botbuilder, Agents]);
        else fleet.Absent.Add("The peers: ../shared/peers is not at hand, or npm could not install it. Nothing is compared.");
        fleet.Names.Add(Kestrel);
        return fleet;
    }

    /// <summary>Starts a server and waits until it answers.</summary>
    public async Task<Server> StartAsync(string name)
    {
        var server = Launch(name);
        await server.ReadyAsync(name is Sqlite or Varied or Postgres ? "/health" : null);
        return server;
    }

    /// <summary>Starts a server and returns at once.</summary>
    public Server Launch(string name)
    {
        var port = Server.FreePort();
        var (node, peers) = (new Dictionary<string, string> { ["PORT"] = $"{port}", ["MODE"] = "dialog", ["HTTP"] = "http", ["HOST"] = "127.0.0.1" }, Path.Combine(_folder, "peers"));
        return name switch
        {
            Botbuilder => Server.Start(name, Script.Peers, port, "node", ["bot.js"], peers, node),
            Agents => Server.Start(name, Script.Peers, port, "node", ["bot-agents.js"], Path.Combine(peers, "agents-sdk"), node),
            Kestrel => Server.Start(name, Script.Ours, port, Environment.ProcessPath!, ["ceiling", $"http://127.0.0.1:{port}", Path.Combine(_folder, "reply.json")], _folder, []),
            _ => Server.Start(name, name == Varied ? Script.Varied : Script.Ours, port, _program, [], Path.GetDirectoryName(_program)!, new()
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                // All the load comes from one address; the limiters keep working and never refuse.
                ["Limits__Address__PerSecond"] = "100000",
                ["Limits__Address__Burst"] = "1000000",
                ["Limits__NewConversations__PerSecond"] = "100000",
                ["Limits__NewConversations__Burst"] = "1000000",
                ["ConnectionStrings__Conversations"] = name == Postgres ? _options.Postgres! : $"Data Source={Path.Combine(_folder, Guid.NewGuid().ToString("n"), "conversations.db")}",
            }),
        };
    }

    /// <summary>Keeps a real answer for the ceiling to repeat.</summary>
    public void Keep(string reply) => File.WriteAllText(Path.Combine(_folder, "reply.json"), reply);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> PublishAsync()
    {
        System.Console.Error.WriteLine("Publishing PolicyBot …");
        var rid = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier.EndsWith("arm64", StringComparison.Ordinal) ? "linux-arm64" : "linux-x64";
        var target = Path.Combine(_folder, "program");
        string[] arguments =
        [
            "publish", Path.Combine(Repository, "bot", "PolicyBot"), "-c", "Release", "-r", rid, "--no-self-contained", "-o", target, "-v", "quiet", "--nologo",
            "--artifacts-path", Path.Combine(_folder, "artifacts"), "-p:RestorePackagesWithLockFile=false", $"-p:NuGetLockFilePath={Path.Combine(_folder, "none")}",
        ];
        if (await RunAsync("dotnet", arguments, Repository) != 0) throw new InvalidOperationException("PolicyBot could not be published.");
        return Path.Combine(target, "PolicyBot");
    }

    private async Task<bool> InstallPeersAsync(string peers)
    {
        System.Console.Error.WriteLine("Installing the peers …");
        var copy = Path.Combine(_folder, "peers");
        foreach (var file in new[] { "package.json", "bot.js", "agents-sdk/package.json", "agents-sdk/bot-agents.js" })
        {
            if (!File.Exists(Path.Combine(peers, file))) return false;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, file))!);
            await File.WriteAllTextAsync(Path.Combine(copy, file), await File.ReadAllTextAsync(Path.Combine(peers, file)));
        }

        string[] install = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
        return await RunAsync("npm", install, copy) == 0 && await RunAsync("npm", install, Path.Combine(copy, "agents-sdk")) == 0;
    }

    private static async Task<int> RunAsync(string program, IEnumerable<string> arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("PolicyBot.sln was not found.");
        return folder.FullName;
    }
}
