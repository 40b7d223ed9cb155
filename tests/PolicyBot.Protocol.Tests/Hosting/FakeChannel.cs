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
    private readonly ConcurrentQueue<string> _headers = new();

    private FakeChannel(WebApplication app) => _app = app;

    public string Root => _app.Urls.Single();

    public string Url => $"{Root}/_connector";

    /// <summary>Statuses to answer with before things go well; a negative one comes without Retry-After.</summary>
    public ConcurrentQueue<int> Failures { get; } = new();

    public int Attempts;

    /// <summary>Method and Authorization header of every call, failed ones included.</summary>
    public string[] Calls => [.. _headers];

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
        _headers.Enqueue($"{context.Request.Method} {context.Request.Headers.Authorization}".TrimEnd());
        var body = context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0 ? await JsonNode.ParseAsync(context.Request.Body) : null;
        if (Failures.TryDequeue(out var status))
        {
            context.Response.StatusCode = Math.Abs(status);
            if (status > 0) context.Response.Headers.RetryAfter = "0";
            return;
        }
        context.Response.StatusCode = context.Request.Method == "POST" ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await context.Response.WriteAsync(context.Request.Method == "GET" ? """[{"id":"user-id-0","name":"Alex","userRole":"user"}]""" : """{"id":"1795419746573"}""");
        _received.Writer.TryWrite((context.Features.Get<IHttpRequestFeature>()!.RawTarget, body!));
    }
}
