using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>nginx with the installed site, on loopback ports and a certificate made for the test.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-nginx").FullName;
    private readonly SocketsHttpHandler _handler = new() { MaxConnectionsPerServer = 32 };
    private Process? _process;

    public int Port { get; } = Jail.FreePort();

    public HttpClient Client { get; }

    /// <summary>A client that nginx sees at another address than loopback; null where this machine has none.</summary>
    public HttpClient? Outside { get; private set; }

    private Nginx()
    {
        _handler.SslOptions.RemoteCertificateValidationCallback = IsOurs;
        Client = new HttpClient(_handler) { BaseAddress = new Uri($"https://localhost:{Port}") };
    }

    public static async Task<Nginx> StartAsync(Bundle bundle, int upstream)
    {
        var program = Command.Find("nginx");
        Assert.SkipUnless(program is not null, "nginx is not installed.");
        var nginx = new Nginx();
        var configuration = nginx.Write(await File.ReadAllTextAsync(Path.Combine(bundle.Root, "etc/nginx/conf.d/policybot.conf"), TestContext.Current.CancellationToken), upstream);
        string[] arguments = ["-c", configuration, "-p", nginx._folder, "-e", Path.Combine(nginx._folder, "error.log")];
        var check = await Command.RunAsync(program!, ["-t", "-q", .. arguments]);
        Assert.True(check.Code == 0 && check.All.Length == 0, check.All);
        nginx._process = Command.Start(program!, arguments);
        for (var i = 0; i < 300; i++)
        {
            if (nginx._process.HasExited) Assert.Fail(await File.ReadAllTextAsync(Path.Combine(nginx._folder, "error.log"), TestContext.Current.CancellationToken));
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, nginx.Port, TestContext.Current.CancellationToken);
                return nginx;
            }
            catch (SocketException)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        throw new TimeoutException("nginx does not listen.");
    }

    public static async Task<ClientWebSocket> ConnectAsync(Uri stream)
    {
        var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = IsOurs;
        await socket.ConnectAsync(stream, TestContext.Current.CancellationToken);
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Outside?.Dispose();
        _handler.Dispose();
        if (_process is { HasExited: false })
        {
            await Command.RunAsync("kill", ["-TERM", $"{_process.Id}"]);
            await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Changes what a test machine has to have otherwise: ports, paths, and nothing else.</summary>
    private string Write(string site, int upstream)
    {
        WriteCertificate();
        var address = NetworkInterface.GetAllNetworkInterfaces().Where(i => i.OperationalStatus == OperationalStatus.Up)
            .SelectMany(i => i.GetIPProperties().UnicastAddresses).Select(a => a.Address)
            .FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));
        if (address is not null) Outside = new HttpClient(_handler, disposeHandler: false) { BaseAddress = new Uri($"https://{address}:{Port}") };
        var outside = address is null ? "" : $"listen {address}:{Port} ssl http2; ";
        site = site.Replace("127.0.0.1:3978", $"127.0.0.1:{upstream}", StringComparison.Ordinal)
            .Replace("listen 443 ", $"{outside}listen 127.0.0.1:{Port} ", StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{Jail.FreePort()};", StringComparison.Ordinal)
            .Replace("/etc/policybot/tls/", _folder + "/", StringComparison.Ordinal)
            .Replace("/var/log/nginx/", _folder + "/", StringComparison.Ordinal);
        site = Regex.Replace(site, @"\n\s*listen \[::\][^\n]*", "");
        var file = Path.Combine(_folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            daemon off; pid {{_folder}}/nginx.pid; worker_processes 1;
            events { worker_connections 256; }
            http {
              client_body_temp_path {{_folder}}/body; proxy_temp_path {{_folder}}/proxy; fastcgi_temp_path {{_folder}}/f; uwsgi_temp_path {{_folder}}/u; scgi_temp_path {{_folder}}/s;
            {{site}}
            }
            """);
        // The worker of a master run by root is another user.
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        return file;
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(_folder, "server.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "server.key"), key.ExportPkcs8PrivateKeyPem());
    }

    // Made a moment ago for this test alone.
    private static bool IsOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => certificate?.Subject == "CN=localhost";
}
