using System.Text.Json.Nodes;
using PolicyBot.Faults.Tests.Faults;
using PolicyBot.Faults.Tests.Running;

namespace PolicyBot.Faults.Tests.Privacy;

/// <summary>Runs a conversation against the product, loudly configured and through trouble, and greps every log line and every metric label.</summary>
public sealed class Nothing_said_is_logged
{
    private static readonly string[] Secrets = ["zanzibar", "桑给巴尔", "Liechtenstein", "列支敦士登", "conv-secret", "user-secret", "client-secret", "guessed-token"];

    [Fact]
    public async Task Not_in_a_log_line_and_not_in_a_metric()
    {
        await using var product = await Product.StartAsync("Logging:LogLevel:Default=Debug");
        using var nodes = new Nodes([product.Address], TestContext.Current.CancellationToken);
        var page = new PageTalk(nodes, new Random(1));
        Assert.True(await page.OpenAsync());
        foreach (var text in new[] { "zanzibar certificate 桑给巴尔", "I'm a 71-year-old from Liechtenstein with FCCA", "我是列支敦士登人，71 岁", "<zanzibar>", "forget" })
            await nodes.AskAsync(HttpMethod.Post, $"/v3/directline/conversations/{page.Conversation}/activities", new JsonObject { ["type"] = "message", ["text"] = text, ["channelData"] = new JsonObject { ["clientActivityID"] = $"client-secret-{text.Length}" } }, page.Token);
        await nodes.AskAsync(HttpMethod.Post, "/api/messages", new JsonObject
        {
            ["type"] = "message", ["id"] = "a1", ["text"] = "zanzibar", ["channelId"] = "zanzibar", ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = "user-secret", ["name"] = "zanzibar" }, ["conversation"] = new JsonObject { ["id"] = "conv-secret" },
        });
        using var http = new HttpClient { BaseAddress = product.Address };
        // Refused, unreadable, unknown: what goes wrong is where logs get talkative.
        foreach (var path in new[] { "/api/certificates?q=zanzibar", "/zanzibar", "/sheet/zanzibar", $"/v3/directline/conversations/conv-secret/activities?watermark=zanzibar", $"/v3/directline/conversations/{page.Conversation}/stream?t=guessed-token" })
            using ((await http.GetAsync(path, TestContext.Current.CancellationToken))) { }
        foreach (var path in new[] { "/api/messages", "/api/assessments" })
            using ((await http.PostAsync(path, new StringContent("{\"zanzibar\":\"zanz", null, "application/json"), TestContext.Current.CancellationToken))) { }
        var metrics = await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.NotEmpty(product.Output);
        string[] secrets = [.. Secrets, page.Conversation, page.Token];
        Assert.DoesNotContain(product.Output, line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(metrics.Split('\n'), line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }
}
