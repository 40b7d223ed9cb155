using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace PolicyBot.Tests.Hosting;

/// <summary>What operators know from other ASP.NET Core programs works here too.</summary>
public sealed class StandardSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-settings").FullName;

    [Fact]
    public void Logs_are_json_when_the_settings_say_so()
    {
        using var product = new ProductServer();
        using var asked = product.WithWebHostBuilder(host => host.UseSetting("Logging:Console:FormatterName", ConsoleFormatterNames.Json));

        Assert.Equal(ConsoleFormatterNames.Json, asked.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
    }

    [Fact]
    public async Task A_certificate_in_the_settings_makes_it_https()
    {
        var certificate = Path.Combine(_folder, "certificate.pfx");
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        using (var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)))
            await File.WriteAllBytesAsync(certificate, made.Export(X509ContentType.Pfx, "secret"), TestContext.Current.CancellationToken);
        await using var product = new Secured(new()
        {
            ["Kestrel:Endpoints:Secure:Url"] = "https://127.0.0.1:0",
            ["Kestrel:Endpoints:Secure:Certificate:Path"] = certificate,
            ["Kestrel:Endpoints:Secure:Certificate:Password"] = "secret",
            ["ConnectionStrings:Conversations"] = $"Data Source={Path.Combine(_folder, "conversations.db")}",
        });
        product.StartServer();

        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var client = new HttpClient(handler);
        using var answer = await client.GetAsync(new Uri(new Uri(product.Address), "/alive"), TestContext.Current.CancellationToken);

        Assert.StartsWith("https://", product.Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class Secured : WebApplicationFactory<Program>
    {
        private readonly Dictionary<string, string> _settings;

        public Secured(Dictionary<string, string> settings)
        {
            _settings = settings;
            UseKestrel();
        }

        public string Address => ClientOptions.BaseAddress.ToString();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        }
    }
}
