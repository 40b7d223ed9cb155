using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PolicyBot.Tests.StaffConsole;

/// <summary>The whole product on a free loopback port with settings of the console.</summary>
public sealed class ConsoleServer : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings;

    public ConsoleServer()
        : this([])
    {
    }

    internal ConsoleServer(Dictionary<string, string> settings)
    {
        _settings = settings;
        UseKestrel(0);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("policybot-console").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Conversations", $"Data Source={Path.Combine(Folder, "conversations.db")}");
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
