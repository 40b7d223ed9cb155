using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PolicyBot.Tests;

/// <summary>The whole product on a free loopback port, with a store of its own.</summary>
public sealed class ProductServer : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-test").FullName;

    public ProductServer() => UseKestrel(0);

    /// <summary>A client of the running product, once it is ready.</summary>
    public async Task<HttpClient> ReadyAsync()
    {
        var client = CreateClient();
        for (var i = 0; i < 1200; i++)
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative));
            if (answer.IsSuccessStatusCode) return client;
            await Task.Delay(50);
        }

        throw new TimeoutException("The product did not become ready.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("ConnectionStrings:Conversations", $"Data Source={Path.Combine(_folder, "conversations.db")}");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
