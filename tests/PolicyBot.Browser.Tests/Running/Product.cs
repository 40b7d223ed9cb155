using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicyBot.Browser.Tests.Running;

/// <summary>The real product as its own process on a free port of this machine, with a store of its own.</summary>
internal sealed class Product : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-browser-").FullName;
    private readonly Dictionary<string, string> _settings;
    private readonly StringBuilder _output = new();
    private Process? _process;

    /// <param name="settings">Environment variables on top of the usual ones.</param>
    public Product(Dictionary<string, string>? settings = null)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        _settings = settings ?? [];
        _settings["ConnectionStrings__Conversations"] = $"Data Source={Path.Combine(_folder, "c.db")}";
    }

    public Uri Address { get; }

    /// <summary>Starts it, or starts it again with the same store, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        // Another build of it can be tested: POLICYBOT_DLL=/path/PolicyBot.dll
        var dll = Environment.GetEnvironmentVariable("POLICYBOT_DLL") ?? Path.Combine(AppContext.BaseDirectory, "PolicyBot.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { dll, "--urls", Address.ToString() },
            WorkingDirectory = Path.GetDirectoryName(dll)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilReadyAsync(_process);
    }

    /// <summary>Ends it the hard way, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task UntilReadyAsync(Process process)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            if (process.HasExited) break;
            try
            {
                if ((await http.GetAsync(new Uri("/health", UriKind.Relative))).IsSuccessStatusCode) return;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException($"The product did not become ready. It said:\n{_output}");
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_output) _output.AppendLine(line.Data);
    }
}
