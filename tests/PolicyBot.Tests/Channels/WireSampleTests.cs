using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyBot.Tests.Api;

namespace PolicyBot.Tests.Channels;

/// <summary>Plays <c>tests/data/wire/teams.json</c>, what Teams sends in the life of an installation, in order, against the product and a connector of its own.</summary>
public sealed class WireSampleTests(ProductServer server) : IClassFixture<ProductServer>
{
    [Fact]
    public async Task Everything_Teams_sends_gets_its_status_and_as_many_replies_as_it_should()
    {
        var replies = new ConcurrentQueue<(string Path, JsonNode Body)>();
        await using var connector = await ConnectorAsync(replies);
        var client = await server.ReadyAsync();
        var wrong = new List<string>();
        var expected = 0;
        foreach (var sample in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(TestData.Folder, "wire", "teams.json"), TestContext.Current.CancellationToken))!.AsArray())
        {
            var activity = sample!["activity"]!.ToJsonString().Replace("SERVICE_URL", connector.Urls.Single(), StringComparison.Ordinal);
            var answer = await Answer.Post(client, "/api/messages", activity);
            expected += (int)sample["replies"]!;
            for (var i = 0; i < 200 && replies.Count < expected; i++) await Task.Delay(25, TestContext.Current.CancellationToken);
            if ((int)answer.Status != (int)sample["status"]! || replies.Count != expected) wrong.Add($"{sample["name"]}: {(int)answer.Status}, {replies.Count} replies instead of {expected}");
            expected = replies.Count;
        }

        Assert.Empty(wrong);
        Assert.Contains(replies, r => r.Path.Contains("19%3Ac%40thread.tacv2%3Bmessageid%3D1795419949436", StringComparison.Ordinal) && ((string)r.Body["text"]!).Contains("65", StringComparison.Ordinal));
        Assert.All(replies, r => Assert.Null(r.Body["callerId"]));
    }

    private static async Task<WebApplication> ConnectorAsync(ConcurrentQueue<(string, JsonNode)> replies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            replies.Enqueue((context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget, (await JsonNode.ParseAsync(context.Request.Body))!));
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync("""{"id":"1"}""");
        });
        await app.StartAsync();
        return app;
    }
}
