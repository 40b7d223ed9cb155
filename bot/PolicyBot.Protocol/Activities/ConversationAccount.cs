using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Protocol.Activities;

/// <summary>A conversation as one channel knows it.</summary>
public sealed record ConversationAccount
{
    /// <summary>The channel's identifier; may hold any character, so percent-encode it in paths.</summary>
    public string? Id { get; set; }

    /// <summary>True when more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>Teams: <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Teams: the tenant the conversation lives in.</summary>
    public string? TenantId { get; set; }

    /// <summary>A name for display.</summary>
    public string? Name { get; set; }

    /// <summary>Properties this library does not know; kept.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
