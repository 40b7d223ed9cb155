using Microsoft.Extensions.Logging.Console;

namespace PolicyBot.Hosting;

/// <summary>Where the product listens, and how loudly it logs, unless standard ASP.NET settings say otherwise.</summary>
public static class Listening
{
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>The arguments, and that settings are read once: to notice changes, the host would watch all of the content root, where every write of the store would wake it.</summary>
    public static string[] WithoutWatching(string[] args) => ["--hostBuilder:reloadConfigOnChange=false", .. args];

    /// <summary>Listens on <c>http://localhost:3978</c> when neither urls, ports nor Kestrel endpoints are configured.</summary>
    public static void ConfigureListening(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        string[] keys = ["urls", "http_ports", "https_ports"];
        if (keys.All(k => string.IsNullOrEmpty(configuration[k])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // The slim host comes without IIS and HTTP/3, which nobody here needs, and without certificates from the settings, which somebody may.
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The slim host would write plain lines whatever the settings say.
        builder.Services.Configure<ConsoleLoggerOptions>(configuration.GetSection("Logging:Console"));
        // The framework's request log would write down what people search for; ours holds no text of users.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Probes ask every second while it warms up: /health itself says so, ten errors in the log would not help.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
    }
}
