using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using PolicyBot.Protocol.Authentication;
using PolicyBot.Sheet;

namespace PolicyBot.Skill;

/// <summary><c>/manifests/policybot.json</c>: how another bot calls this one, in the Bot Framework's skill manifest, version 2.2.</summary>
internal sealed class SkillManifest(IOptions<BotIdentityOptions> identity, IOptions<SheetOptions> addresses)
{
    /// <summary>Where it is served; hosts keep this address.</summary>
    public const string Path = "/manifests/policybot.json";

    // Without an app id the server takes calls of its own machine only; the schema wants a GUID all the same.
    private const string NoApp = "00000000-0000-0000-0000-000000000000";

    /// <summary>The manifest, with the address the caller reaches this server by unless <c>Sheet:PublicAddress</c> names one.</summary>
    public IResult Show(HttpRequest request)
    {
        var host = addresses.Value.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
        return Results.Text(Describe(host, identity.Value.MicrosoftAppId).ToJsonString(new JsonSerializerOptions { WriteIndented = true }), "application/json");
    }

    private static JsonObject Describe(string host, string? appId) => new()
    {
        ["$schema"] = "https://schemas.botframework.com/schemas/skills/v2.2/skill-manifest.json",
        ["$id"] = "PolicyBot",
        ["name"] = "PolicyBot",
        ["version"] = "1.0",
        ["description"] = "What Shanghai's list of recognised foreign professional qualifications does for a person: measures, reasons, next steps and sources, in English and Chinese.",
        ["publisherName"] = "PolicyBot",
        ["privacyUrl"] = $"{host}/privacy",
        ["tags"] = new JsonArray("policy", "certificates", "Shanghai"),
        ["endpoints"] = new JsonArray(new JsonObject
        {
            ["name"] = "default",
            ["protocol"] = "BotFrameworkV3",
            ["description"] = "Activity protocol; deliveryMode expectReplies is understood.",
            ["endpointUrl"] = $"{host}/api/messages",
            ["msAppId"] = string.IsNullOrEmpty(appId) ? NoApp : appId,
        }),
        ["activities"] = new JsonObject
        {
            ["assess"] = new JsonObject
            {
                ["type"] = "message",
                ["description"] = "Anything a person says, such as \"I'm a 65-year-old British FCCA\". The result ends the conversation with the assessment as value.",
                ["resultValue"] = new JsonObject { ["$ref"] = "#/definitions/assessment" },
            },
            ["end"] = new JsonObject { ["type"] = "endOfConversation", ["description"] = "The host gives up: the answers are deleted." },
        },
        ["definitions"] = new JsonObject
        {
            ["assessment"] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = $"As POST /api/assessments answers; all of it in {host}/openapi/v1.json, AssessmentResponse.",
                ["properties"] = new JsonObject
                {
                    ["versionId"] = new JsonObject { ["type"] = "string" },
                    ["listVersion"] = new JsonObject { ["type"] = "string" },
                    ["date"] = new JsonObject { ["type"] = "string", ["format"] = "date" },
                    ["standing"] = new JsonObject { ["type"] = "string" },
                    ["categories"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
                    ["verdicts"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" } },
                    ["steps"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" } },
                },
                ["required"] = new JsonArray("versionId", "listVersion", "date", "verdicts", "steps"),
            },
        },
    };
}
