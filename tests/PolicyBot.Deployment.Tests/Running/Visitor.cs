using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>A page with the widget, talking Direct Line to whatever is in front.</summary>
internal sealed class Visitor(HttpClient client)
{
    private string _conversation = "", _stream = "";

    public Uri Stream => new(_stream);

    /// <summary>The same person and conversation, at another server.</summary>
    public Visitor On(HttpClient other)
    {
        other.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        return new Visitor(other) { _conversation = _conversation };
    }

    public async Task OpenAsync()
    {
        var token = await PostAsync("tokens/generate", []);
        _conversation = (string)token["conversationId"]!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)token["token"]!);
        _stream = (string)(await PostAsync("conversations", new JsonObject { ["locale"] = "en" }))["streamUrl"]!;
    }

    public Task SayAsync(string text) =>
        PostAsync($"conversations/{_conversation}/activities", new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "dl_u" }, ["text"] = text });

    /// <summary>The answers kept at the last turn.</summary>
    public async Task<JsonNode> AnswersAsync()
    {
        var page = JsonNode.Parse(await client.GetStringAsync(Address($"conversations/{_conversation}/activities"), TestContext.Current.CancellationToken))!;
        return page["activities"]!.AsArray().Last(a => a!["channelData"]?["policyBot"] is not null)!["channelData"]!["policyBot"]!["answers"]!;
    }

    /// <summary>Reads frames until one holds the text.</summary>
    public static async Task<string> HearAsync(ClientWebSocket socket, string text)
    {
        var heard = new StringBuilder();
        var buffer = new byte[1 << 16];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(15));
        while (!heard.ToString().Contains(text, StringComparison.Ordinal))
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            heard.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }

        return heard.ToString();
    }

    private async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(Address(path), content, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private static Uri Address(string path) => new("/v3/directline/" + path, UriKind.Relative);
}
