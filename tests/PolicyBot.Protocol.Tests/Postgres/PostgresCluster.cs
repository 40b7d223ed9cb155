using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PolicyBot.Protocol.Tests.Postgres;

/// <summary>A PostgreSQL server of our own: a child process on a free loopback port, its data in a temporary folder.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _durable;
    private Process? _server;

    private PostgresCluster(string folder, bool durable) => (_folder, _durable) = (folder, durable);

    public int Port { get; } = FreePort();

    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault()
        : null;

    /// <summary>A running server; skips the test where PostgreSQL is not installed.</summary>
    /// <param name="durable">False spares the flushing of the disk, which a killed process does not need.</param>
    public static async Task<PostgresCluster> StartAsync(bool durable = false)
    {
        Assert.SkipWhen(Programs is null, "PostgreSQL is not installed: there is no /usr/lib/postgresql/*/bin/initdb (apt-get install postgresql).");
        var folder = Directory.CreateTempSubdirectory("policybot-postgres-").FullName;
        if (Environment.UserName == "root") await RunAsync("chown", "postgres", folder);
        var cluster = new PostgresCluster(folder, durable);
        await RunAsync(Command("initdb", "-D", cluster.Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"));
        await cluster.StartServerAsync();
        return cluster;
    }

    /// <summary>The connection string of a fresh database.</summary>
    public async Task<string> CreateDatabaseAsync(string more = "")
    {
        var name = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name) + more;
    }

    public async Task StartServerAsync()
    {
        string[] options = ["-D", Data, "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder}", "-c", "max_connections=200", "-c", $"fsync={(_durable ? "on" : "off")}"];
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (_server is null or { HasExited: true }) _server = Process.Start(Command("postgres", options))!;
            if (await AnswersAsync()) return;
            await Task.Delay(100);
        }
        throw new TimeoutException("PostgreSQL did not start.");
    }

    /// <summary>As a crash would: nothing is finished, nothing flushed.</summary>
    public async Task StopServerAsync()
    {
        await RunAsync(Command("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w"), quietly: true);
        await _server!.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopServerAsync();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Database={database};Username=postgres";

    // PostgreSQL refuses to run as root.
    private static ProcessStartInfo Command(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        var root = Environment.UserName == "root";
        var start = new ProcessStartInfo(root ? "runuser" : path) { RedirectStandardOutput = program != "postgres", RedirectStandardError = program != "postgres", WorkingDirectory = "/tmp" };
        if (root) foreach (var word in new[] { "-u", "postgres", "--", path }) start.ArgumentList.Add(word);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        if (program == "postgres") foreach (var word in new[] { "-c", "logging_collector=on", "-c", "log_directory=.", "-c", "log_filename=server.log" }) start.ArgumentList.Add(word);
        return start;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=1");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return RunAsync(start);
    }

    private static async Task RunAsync(ProcessStartInfo start, bool quietly = false)
    {
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 && !quietly) throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: {await output} {await error}");
    }
}
