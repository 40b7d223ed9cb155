using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Protocol.Tests.Hosting;

/// <summary>A real server on a free loopback port, with its own folder; restarts on the same data.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly Dictionary<string, string?> _settings;
    private readonly TimeProvider _time;
    private readonly Action<IServiceCollection>? _services;
    private WebApplication _app = null!;

    private BotServer(Dictionary<string, string?> settings, TimeProvider time, Action<IServiceCollection>? services) => (_settings, _time, _services) = (settings, time, services);

    public string Folder { get; } = Directory.CreateTempSubdirectory("policybot-protocol-").FullName;
    public string Database => Path.Combine(Folder, "data", "conversations.db");
    public HttpClient Http { get; private set; } = null!;
    public EchoHandler Bot { get; private set; } = null!;
    public ListLogger Log { get; } = new();
    public IServiceProvider Services => _app.Services;

    public static async Task<BotServer> StartAsync(Dictionary<string, string?>? settings = null, TimeProvider? time = null, Action<IServiceCollection>? services = null)
    {
        var server = new BotServer(settings ?? [], time ?? TimeProvider.System, services);
        try
        {
            await server.OpenAsync();
            return server;
        }
        catch
        {
            await server._app.DisposeAsync();
            Directory.Delete(server.Folder, recursive: true);
            throw;
        }
    }

    public async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(HttpMethod method, string path, object? body = null, string? token = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            var text = body as string ?? ((JsonNode)body).ToJsonString();
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, answer.Length == 0 ? null : JsonNode.Parse(answer));
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> PostMessageAsync(object activity) => SendAsync(HttpMethod.Post, "/api/messages", activity);

    /// <summary>Every byte of the database and its log, as text, while the server runs.</summary>
    public async Task<string> DumpAsync()
    {
        var text = new StringBuilder();
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(Database)!, "*.db*").Where(path => !path.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Encoding.UTF8);
            text.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task OpenAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Folder, EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_time);
        Bot = new EchoHandler();
        builder.Services.AddSingleton<ITurnHandler>(Bot);
        builder.Services.AddBotProtocol(builder.Configuration);
        _services?.Invoke(builder.Services);
        _app = builder.Build();
        _app.MapBotProtocol();
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    private async Task CloseAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
