using System.Text.Json.Nodes;

namespace PolicyBot.Protocol.Tests.Hosting;

/// <summary>Activities as channels post them.</summary>
internal static class Wire
{
    public static JsonObject Message(string text, string id, string conversation = "c1", string person = "u1", string serviceUrl = "http://127.0.0.1:9") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-23T08:00:00.000Z",
        ["channelId"] = "emulator",
        ["serviceUrl"] = serviceUrl,
        ["deliveryMode"] = "expectReplies",
        ["locale"] = "en-US",
        ["from"] = new JsonObject { ["id"] = person, ["name"] = "User" },
        ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["text"] = text,
    };

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }

    public static JsonObject Without(this JsonObject activity, string name)
    {
        activity.Remove(name);
        return activity;
    }

    public static JsonArray Members(params string[] ids) => [.. ids.Select(id => new JsonObject { ["id"] = id })];

    public static string[] Texts(JsonNode? body) => [.. body!["activities"]!.AsArray().Select(activity => (string?)activity!["text"] ?? "")];
}
