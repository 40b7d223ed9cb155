using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Protocol.Activities;

/// <summary>Where a conversation is, enough to send something there.</summary>
public sealed record ConversationReference
{
    /// <summary>The activity referred to.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Properties this library does not know; kept.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
