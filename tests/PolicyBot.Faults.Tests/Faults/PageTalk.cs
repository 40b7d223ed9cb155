using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyBot.Faults.Tests.Running;

namespace PolicyBot.Faults.Tests.Faults;

/// <summary>A page with one conversation: says several things at once and in any order, and remembers what was acknowledged.</summary>
public sealed partial class PageTalk(Nodes nodes, Random random)
{
    private readonly Dictionary<string, string> _acknowledged = [];
    private readonly HashSet<string> _sent = [];

    public int Acknowledged => _acknowledged.Count;
    public string Conversation { get; private set; } = "";
    public string Token { get; private set; } = "";

    public async Task<bool> OpenAsync()
    {
        if (await nodes.AskAsync(HttpMethod.Post, "/v3/directline/tokens/generate") is not { } token) return false;
        (Conversation, Token) = ((string)token["conversationId"]!, (string)token["token"]!);
        return await nodes.AskAsync(HttpMethod.Post, "/v3/directline/conversations", new JsonObject(), Token) is not null;
    }

    /// <summary>Talks for so many rounds, or until the run ends.</summary>
    public async Task RunAsync(int rounds)
    {
        if (Conversation.Length == 0 && !await OpenAsync()) return;
        if (!await SayAsync("begin", "I'm a 64-year-old British FCCA")) return;
        for (var round = 0; round < rounds; round++)
        {
            var said = await Task.WhenAll(Enumerable.Range(0, random.Next(1, 4)).Select(async i =>
            {
                await Task.Delay(random.Next(30));
                return await SayAsync($"{round}-{i}", $"I'm {random.Next(20, 69)} years old");
            }));
            if (said.Contains(false)) return;
        }
    }

    /// <summary>What is wrong, after the storm; nothing should be.</summary>
    public async Task<List<string>> CheckAsync(Nodes calm)
    {
        var wrong = new List<string>();
        if (Conversation.Length == 0 || _acknowledged.Count == 0) return wrong;
        var transcript = await TranscriptAsync(calm);
        var echoes = transcript.Where(activity => ClientId(activity) is not null).ToList();
        foreach (var (client, id) in _acknowledged)
        {
            var there = echoes.Where(echo => ClientId(echo) == client).ToList();
            if (there.Count != 1) wrong.Add($"page {Conversation}: {client} was acknowledged and is there {there.Count} times");
            else if ((string?)there[0]["id"] != id) wrong.Add($"page {Conversation}: {client} has another id than acknowledged");
            if (!transcript.Any(reply => (string?)reply["replyToId"] == id)) wrong.Add($"page {Conversation}: {client} has no answer");
        }
        foreach (var twice in echoes.GroupBy(ClientId).Where(group => group.Count() > 1 || !_sent.Contains(group.Key!))) wrong.Add($"page {Conversation}: {twice.Key} is there {twice.Count()} times");
        if (echoes.Count < 2) return wrong;
        var said = int.Parse(Number().Match((string)echoes[^1]["text"]!).Value, System.Globalization.CultureInfo.InvariantCulture);
        var answers = transcript.Select(activity => activity["channelData"]?["policyBot"]?["answers"]).Last(answer => answer is not null)!;
        if ((int?)answers["age"] != said) wrong.Add($"page {Conversation}: the last words were {said}, the answers say {answers["age"]}");
        return wrong;
    }

    public async Task<List<JsonNode>> TranscriptAsync(Nodes calm)
    {
        var (transcript, watermark) = (new List<JsonNode>(), "");
        while (true)
        {
            var page = await calm.AskAsync(HttpMethod.Get, $"/v3/directline/conversations/{Conversation}/activities?watermark={watermark}", token: Token);
            if (page!["activities"]!.AsArray() is { Count: 0 }) return transcript;
            transcript.AddRange(page["activities"]!.AsArray().Select(activity => activity!));
            watermark = (string)page["watermark"]!;
        }
    }

    private async Task<bool> SayAsync(string name, string text)
    {
        var client = $"{name}-{Guid.NewGuid():N}";
        lock (_sent) _sent.Add(client);
        var activity = new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = "en", ["from"] = new JsonObject { ["id"] = "u" }, ["channelData"] = new JsonObject { ["clientActivityID"] = client } };
        var path = $"/v3/directline/conversations/{Conversation}/activities";
        var ids = await Task.WhenAll(Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => nodes.AskAsync(HttpMethod.Post, path, activity.DeepClone(), Token)));
        if (ids.Any(id => id is null)) return false;
        if (ids.Select(id => (string?)id!["id"]).Distinct().Count() > 1) nodes.Surprises.Add("two copies of one message got different ids");
        lock (_acknowledged) _acknowledged[client] = (string)ids[0]!["id"]!;
        return true;
    }

    private static string? ClientId(JsonNode activity) => (string?)activity["channelData"]?["clientActivityID"];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
