using System.Text.Json.Nodes;
using PolicyBot.Faults.Tests.Running;

namespace PolicyBot.Faults.Tests.Faults;

/// <summary>A channel with one conversation: repeats, overtakes itself, and remembers every acknowledged answer byte for byte.</summary>
public sealed class ChannelTalk(Nodes nodes, Random random)
{
    private readonly string _conversation = Guid.NewGuid().ToString("N");
    private readonly List<(string Activity, string Reply)> _acknowledged = [];
    private (string Activity, int? Age)? _pending;
    private int? _age;

    public int Acknowledged => _acknowledged.Count;

    /// <summary>Talks for so many turns, or until the run ends.</summary>
    public async Task RunAsync(int turns)
    {
        if (await SayAsync("begin", "I'm a 64-year-old British FCCA", 64) is null) return;
        for (var turn = 0; turn < turns; turn++)
        {
            var age = random.Next(20, 69);
            if (await SayAsync($"t{turn}", $"I'm {age} years old", age) is null) return;
            if (random.Next(4) == 0) await Task.Delay(random.Next(60));
        }
    }

    /// <summary>What is wrong, after the storm; nothing should be.</summary>
    public async Task<List<string>> CheckAsync(Nodes calm)
    {
        var wrong = new List<string>();
        // The end of the run may have swallowed an acknowledgement: like any client, ask again before judging.
        if (_pending is { } pending && await calm.SendAsync(HttpMethod.Post, "/api/messages", pending.Activity) is { } late) Acknowledge(pending.Activity, late, pending.Age);
        foreach (var (activity, reply) in _acknowledged)
            if (await calm.SendAsync(HttpMethod.Post, "/api/messages", activity) != reply) wrong.Add($"channel {_conversation}: a repeated activity got another answer");
        if (_age is null || _acknowledged.Count == 0) return wrong;
        var last = Answers(JsonNode.Parse(_acknowledged[^1].Reply)!);
        var now = Answers(JsonNode.Parse((await calm.SendAsync(HttpMethod.Post, "/api/messages", Activity("probe", "help")))!)!);
        if (!JsonNode.DeepEquals(last, now)) wrong.Add($"channel {_conversation}: the answers are {now?.ToJsonString()}, acknowledged were {last?.ToJsonString()}");
        if ((int?)last?["age"] != _age) wrong.Add($"channel {_conversation}: the age is {last?["age"]}, said was {_age}");
        return wrong;
    }

    private async Task<string?> SayAsync(string id, string text, int age)
    {
        var activity = Activity(id, text);
        _pending = (activity, age);
        // A third of all activities arrives twice at the same moment, a few more a second time later.
        var copies = await Task.WhenAll(Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(_ => nodes.SendAsync(HttpMethod.Post, "/api/messages", activity)));
        if (copies.Any(copy => copy is null)) return null;
        if (copies.Distinct().Count() > 1) nodes.Surprises.Add("two copies of one activity got different answers");
        Acknowledge(activity, copies[0]!, age);
        if (random.Next(5) == 0)
        {
            var (earlier, reply) = _acknowledged[random.Next(_acknowledged.Count)];
            if (await nodes.SendAsync(HttpMethod.Post, "/api/messages", earlier) is { } again && again != reply) nodes.Surprises.Add("a late duplicate got another answer");
        }
        return copies[0];
    }

    private void Acknowledge(string activity, string reply, int? age)
    {
        _acknowledged.Add((activity, reply));
        (_age, _pending) = (age, null);
    }

    private static JsonNode? Answers(JsonNode body) => body["activities"]?.AsArray().Select(activity => activity!["channelData"]?["policyBot"]?["answers"]).LastOrDefault(answers => answers is not null);

    private string Activity(string id, string text) => new JsonObject
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "test",
        ["deliveryMode"] = "expectReplies",
        ["locale"] = "en-US",
        ["from"] = new JsonObject { ["id"] = "u" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = _conversation },
        ["text"] = text,
    }.ToJsonString();
}
