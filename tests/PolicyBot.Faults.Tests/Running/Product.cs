using System.Collections.Concurrent;
using System.Diagnostics;

namespace PolicyBot.Faults.Tests.Running;

/// <summary>The real product as a child process on a port and a store of its own; killed and started again at will.</summary>
public sealed class Product : IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly bool _ownsFolder;
    private Process? _process;

    private Product(string folder, bool ownsFolder, int port, string[] settings) => (Folder, _ownsFolder, Port, _settings) = (folder, ownsFolder, port, settings);

    public string Folder { get; }
    public int Port { get; }
    public Uri Address => new($"http://127.0.0.1:{Port}");
    public ConcurrentQueue<string> Output { get; } = new();
    public int ProcessId => _process!.Id;
    public bool HasExited => _process is null or { HasExited: true };

    /// <summary>A running product, ready to serve.</summary>
    /// <param name="settings">Such as <c>Limits:Streams=7</c>; without a connection string it keeps its conversations in SQLite in a temporary folder.</param>
    public static async Task<Product> StartAsync(params string[] settings)
    {
        var product = new Product(Directory.CreateTempSubdirectory("policybot-faults-").FullName, true, Protocol.Tests.Postgres.PostgresCluster.FreePort(), settings);
        await product.StartAgainAsync();
        return product;
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (var setting in (string[])[$"urls={Address}", "ConnectionStrings:Conversations=Data Source=conversations.db", .. _settings]) start.ArgumentList.Add($"--{setting}");
        // Whatever the machine says about telemetry, proxies and environments is not part of the test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("OTEL_", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(name);
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        _process?.Dispose();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ReadyAsync();
    }

    /// <summary><c>kill -9</c>: the process ends between two instructions.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as an orchestrator sends it.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{ProcessId}"]);
        kill.WaitForExit();
    }

    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process!.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!HasExited) await KillAsync();
        _process?.Dispose();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    private static string Program
    {
        get
        {
            // …/tests/PolicyBot.Faults.Tests/bin/Debug/net10.0/
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            var (framework, configuration) = (here.Name, here.Parent!.Name);
            for (var folder = here; folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln"))) return Path.Combine(folder.FullName, "bot", "PolicyBot", "bin", configuration, framework, "PolicyBot.dll");
            throw new DirectoryNotFoundException("PolicyBot.sln is nowhere above the tests.");
        }
    }

    private void Keep(string? line)
    {
        if (line is not null) Output.Enqueue(line);
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var tries = 0; tries < 2400; tries++)
        {
            if (HasExited) break;
            try
            {
                using var health = await http.GetAsync("/health");
                if (health.IsSuccessStatusCode) return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // Still starting.
            }
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"The product did not become ready:\n{string.Join('\n', Output.TakeLast(30))}");
    }
}
