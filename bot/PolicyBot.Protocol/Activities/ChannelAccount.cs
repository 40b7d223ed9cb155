using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Protocol.Activities;

/// <summary>A person or a bot as one channel knows them.</summary>
public sealed record ChannelAccount
{
    /// <summary>The channel's identifier; unique within the channel only.</summary>
    public string? Id { get; set; }

    /// <summary>A name for display; not trustworthy and not unique.</summary>
    public string? Name { get; set; }

    /// <summary><c>user</c>, <c>bot</c> or <c>skill</c>.</summary>
    public string? Role { get; set; }

    /// <summary>The Entra object id, where the channel gives one.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>Properties this library does not know; kept.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
