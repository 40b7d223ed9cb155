using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Protocol.Tests.Hosting;

/// <summary>Gives out tokens as Entra and Azure's identity endpoint do, a new one each time, and remembers what it was asked.</summary>
internal sealed class FakeLogin : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _tokens;

    private FakeLogin(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>Every request for a token: address and form or query.</summary>
    public ConcurrentQueue<(string Address, Dictionary<string, string> Values)> Asked { get; } = new();

    /// <summary>How many requests fail before things go well.</summary>
    public int Failures;

    public static async Task<FakeLogin> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var login = new FakeLogin(app);
        app.Run(login.AnswerAsync);
        await app.StartAsync();
        return login;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var managed = context.Request.Path == "/metadata/identity/oauth2/token";
        if (!managed && !context.Request.Path.Value!.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            return;
        }
        if (Interlocked.Decrement(ref Failures) >= 0)
        {
            context.Response.StatusCode = 503;
            return;
        }
        var values = managed
            ? context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())
            : (await context.Request.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Asked.Enqueue(($"{context.Request.Headers[Rerouted.AskedFor]}{context.Request.Path}", values));
        var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"token_type":"Bearer","expires_in":"3600","expires_on":"{{expires}}","resource":"x","access_token":"token-{{Interlocked.Increment(ref _tokens)}}"}""");
    }
}
