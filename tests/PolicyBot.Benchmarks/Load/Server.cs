using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PolicyBot.Benchmarks.Load;

/// <summary>A bot under load: a process of its own, and what it costs.</summary>
internal sealed class Server(string name, Script script, int port, Process process) : IDisposable
{
    public string Name => name;

    public Script Script => script;

    public int Port => port;

    /// <summary>User and system time so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[1].Split(' ');
            // Fields 14 and 15 of proc(5), in hundredths of a second.
            return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Resident memory in MiB: all of it, or without what is only a mapped file.</summary>
    public double Memory(bool anonymous = false)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(anonymous ? "RssAnon:" : "VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public static Server Start(string name, Script script, int port, string program, IEnumerable<string> arguments, string folder, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var process = Process.Start(start)!;
        // Nobody reads it, but a full pipe would stop the server.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Server(name, script, port, process);
    }

    /// <summary>Waits until the path answers 200, or anything where there is no such path.</summary>
    public async Task ReadyAsync(string? health)
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(60);)
        {
            if (process.HasExited) throw new InvalidOperationException($"{Name} ended at start with {process.ExitCode}.");
            try
            {
                using var connection = await RawConnection.OpenAsync(Port);
                if (health is null || (await connection.GetAsync(health)).Status == 200) return;
            }
            catch (Exception notYet) when (notYet is SocketException or IOException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }

        throw new TimeoutException($"{Name} did not become ready.");
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
