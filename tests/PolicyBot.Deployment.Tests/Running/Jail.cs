using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>A published program, run by an ordinary user in a root where one folder can be written.</summary>
internal sealed partial class Jail : IAsyncDisposable
{
    private const string Confine = "as-the-unit-confines.py";

    private Process? _process;

    public int Port { get; } = FreePort();

    public HttpClient Client { get; } = new();

    public int ProcessId => _process!.Id;

    /// <summary>The installed bundle, started as its systemd unit says: its settings, its system calls, and of <c>/proc</c> what it leaves to be seen.</summary>
    public static async Task<Jail> StartAsync(Bundle bundle, string data, string? connection = null)
    {
        var settings = UnitSettings(await File.ReadAllTextAsync(Path.Combine(bundle.Root, "etc/systemd/system/policybot.service"), TestContext.Current.CancellationToken));
        var jail = new Jail();
        settings["ASPNETCORE_URLS"] = $"http://127.0.0.1:{jail.Port}";
        foreach (var (name, value) in settings) settings[name] = value.Replace("/var/lib/policybot", "/data", StringComparison.Ordinal);
        if (connection is not null) settings["ConnectionStrings__Conversations"] = connection;
        settings["PROC_OPTIONS"] = "subset=pid,hidepid=invisible";
        string[] confined = [];
        if (new[] { "/usr/bin/python3", "/usr/bin/systemd-analyze" }.All(File.Exists))
        {
            // Nothing else of this machine is seen in there.
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Running", Confine), Path.Combine(data, Confine), overwrite: true);
            confined = ["/usr/bin/python3", $"/data/{Confine}", "/app/deployment/policybot.service"];
        }

        await jail.StartAsync("65534", bundle.Current, data, settings, [.. confined, "./PolicyBot"]);
        return jail;
    }

    /// <summary>Runs the command in the program's folder and waits until ready; the .NET runtime lies in <c>/dotnet</c>. Skips the test where a mount namespace may not be made.</summary>
    public async Task StartAsync(string user, string program, string data, IReadOnlyDictionary<string, string> settings, string[] command)
    {
        await NeedNamespacesAsync("--mount");
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        _process = Command.Start("unshare", ["--mount", Path.Combine(AppContext.BaseDirectory, "Running", "read-only-root.sh"), user, program, data, runtime, .. command], environment: settings);
        _process.OutputDataReceived += (_, line) => Log += line.Data + "\n";
        _process.ErrorDataReceived += (_, line) => Log += line.Data + "\n";
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client.BaseAddress = new Uri($"http://127.0.0.1:{Port}");
        await WaitAsync();
    }

    /// <summary>Skips the test where such namespaces may not be made.</summary>
    public static async Task NeedNamespacesAsync(params string[] kinds)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && Command.Find("unshare") is not null && Command.Find("setpriv") is not null, "Needs root, unshare and setpriv.");
        Assert.SkipUnless((await Command.RunAsync("unshare", [.. kinds, "true"])).Code == 0, "This machine does not let tests make namespaces.");
    }

    /// <summary>Fails unless the program runs as this user, without capabilities, and nothing outside of its data can be written.</summary>
    public async Task AssertLockedUpAsync(string user)
    {
        var status = await File.ReadAllLinesAsync($"/proc/{ProcessId}/status", TestContext.Current.CancellationToken);
        Assert.Contains($"Uid:\t{user}\t{user}\t{user}\t{user}", status);
        Assert.Contains("CapEff:\t0000000000000000", status);
        Assert.All(new[] { "", "app", "usr", "etc" }, folder => Assert.ThrowsAny<IOException>(() => File.WriteAllText($"/proc/{ProcessId}/root/{folder}/written", "")));
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
