using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Protocol.Activities;

/// <summary>Metadata on an activity, such as a mention.</summary>
public sealed record Entity
{
    /// <summary>The type of a mention of somebody.</summary>
    public const string Mention = "mention";

    /// <summary>What kind of entity this is.</summary>
    public string? Type { get; set; }

    /// <summary>Of a mention: who is meant.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>Of a mention: the exact characters in the activity's text that make it.</summary>
    public string? Text { get; set; }

    /// <summary>Everything else the entity says; kept.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
