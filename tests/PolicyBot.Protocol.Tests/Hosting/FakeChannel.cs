using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Protocol.Tests.Hosting;

/// <summary>A channel's connector: takes replies, and fails as often as it is told to.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<(string Path, JsonNode Body)> _received = Channel.CreateUnbounded<(string, JsonNode)>();

    private FakeChannel(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.Single()}/_connector";

    /// <summary>Statuses to answer with before things go well; a negative one comes without Retry-After.</summary>
    public ConcurrentQueue<int> Failures { get; } = new();

    public int Attempts;

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var channel = new FakeChannel(app);
        app.Run(channel.AnswerAsync);
        await app.StartAsync();
        return channel;
    }

    public async Task<(string Path, JsonNode Body)> ReceiveAsync() => await _received.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool HeardNothingElse() => !_received.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref Attempts);
        var body = await JsonNode.ParseAsync(context.Request.Body);
        if (Failures.TryDequeue(out var status))
        {
            context.Response.StatusCode = Math.Abs(status);
            if (status > 0) context.Response.Headers.RetryAfter = "0";
            return;
        }
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync("""{"id":"1795419746573"}""");
        _received.Writer.TryWrite((context.Features.Get<IHttpRequestFeature>()!.RawTarget, body!));
    }
}
