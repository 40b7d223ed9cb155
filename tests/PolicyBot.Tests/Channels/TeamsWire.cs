using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Channels;

/// <summary>Activities in the shapes Teams sends.</summary>
internal static class TeamsWire
{
    private const string Bot = "28:11111111-1111-4111-8111-111111111111";

    public static JsonObject Message(string text, string person = "29:alex", string conversation = "a:personal", bool group = false, bool mention = true) => Activity("message", person, conversation, group)
        .With("text", group && mention ? $"<at>PolicyBot</at>&nbsp;{text}" : text).With("textFormat", "plain")
        .With("entities", new JsonArray(
            new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web", ["timezone"] = "UTC" },
            group && mention ? new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "PolicyBot" }, ["text"] = "<at>PolicyBot</at>" } : null));

    /// <summary>A tap on a card: <c>Action.Submit</c> sends its data and no text.</summary>
    public static JsonObject Submit(JsonNode data, string person = "29:alex", string conversation = "a:personal", bool group = false) =>
        Activity("message", person, conversation, group).With("replyToId", "1795419864073").With("value", data.DeepClone());

    public static JsonObject Invoke(string name, JsonNode value, string? locale = "en-US") =>
        Activity("invoke", "29:alex", "a:personal", group: false).With("name", name).With("value", value.DeepClone()).With("locale", locale);

    public static JsonObject Execute(JsonNode action) => Invoke("adaptiveCard/action", new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = "manual" });

    public static JsonObject Query(string? typed, string? locale = "en-US") => Invoke("composeExtension/query", new JsonObject
    {
        ["commandId"] = "findCertificate",
        ["parameters"] = new JsonArray(typed is null
            ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" }
            : new JsonObject { ["name"] = "certificate", ["value"] = typed }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
    }, locale);

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }

    private static JsonObject Activity(string type, string person, string conversation, bool group) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString(),
        ["timestamp"] = "2026-11-23T07:42:26.494Z",
        ["localTimestamp"] = "2026-11-23T07:42:26.494+00:00",
        ["localTimezone"] = "UTC",
        ["serviceUrl"] = "https://smba.trafficmanager.net/amer/",
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = person, ["name"] = "Alex Wilber", ["aadObjectId"] = "00000000-0000-0000-0000-000000000020" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "PolicyBot" },
        ["conversation"] = new JsonObject { ["isGroup"] = group ? true : null, ["conversationType"] = group ? "groupChat" : "personal", ["tenantId"] = "00000000-0000-0000-0000-000000000001", ["id"] = conversation },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "00000000-0000-0000-0000-000000000001" } },
        ["locale"] = "en-US",
        ["deliveryMode"] = "expectReplies",
    };
}
