using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>The installed program, run as the systemd unit says, by an ordinary user in a root where one folder can be written.</summary>
internal sealed partial class Jail : IAsyncDisposable
{
    private Process? _process;

    public int Port { get; } = FreePort();

    public HttpClient Client { get; private set; } = new();

    public int ProcessId => _process!.Id;

    /// <summary>Starts and waits until ready; skips the test where a mount namespace may not be made.</summary>
    public static async Task<Jail> StartAsync(Bundle bundle, string data, string? connection = null)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && Command.Find("unshare") is not null && Command.Find("setpriv") is not null, "Needs root, unshare and setpriv to make a read-only root.");
        Assert.SkipUnless((await Command.RunAsync("unshare", ["--mount", "true"])).Code == 0, "This machine does not let tests make a mount namespace.");
        var jail = new Jail();
        var settings = UnitSettings(await File.ReadAllTextAsync(Path.Combine(bundle.Root, "etc/systemd/system/policybot.service"), TestContext.Current.CancellationToken));
        settings["ASPNETCORE_URLS"] = $"http://127.0.0.1:{jail.Port}";
        settings["ConnectionStrings__Conversations"] = connection ?? settings["ConnectionStrings__Conversations"].Replace("/var/lib/policybot", "/data", StringComparison.Ordinal);
        string[] jailer = ["--mount", Path.Combine(AppContext.BaseDirectory, "Running", "read-only-root.sh"), bundle.Current, data, "./PolicyBot"];
        jail._process = Command.Start("unshare", jailer, environment: settings);
        jail._process.OutputDataReceived += (_, line) => jail.Log += line.Data + "\n";
        jail._process.ErrorDataReceived += (_, line) => jail.Log += line.Data + "\n";
        jail._process.BeginOutputReadLine();
        jail._process.BeginErrorReadLine();
        jail.Client.BaseAddress = new Uri($"http://127.0.0.1:{jail.Port}");
        await jail.WaitAsync();
        return jail;
    }

    public string Log { get; private set; } = "";

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is null) return;
        // As systemd stops it: asked, not killed.
        if (!_process.HasExited) await Command.RunAsync("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            if (_process!.HasExited) Assert.Fail($"It ended with {_process.ExitCode}: {Log}");
            try
            {
                using var answer = await Client.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Not ready after 30 seconds: {Log}");
    }

    private static Dictionary<string, string> UnitSettings(string unit) =>
        Setting().Matches(unit).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value.TrimEnd('"'));

    [GeneratedRegex("^Environment=\"?(?<name>[^=\\s]+)=(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
