using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyBot.Protocol.Activities;

/// <summary>One thing said or done in a conversation: the unit of the Bot Framework protocol.</summary>
/// <remarks>Names and meanings are those of the Activity protocol 3.4. Copy with <c>with</c>; JSON by <see cref="ActivityJson"/>.</remarks>
public sealed record Activity
{
    /// <summary>What kind of activity this is, see <see cref="ActivityTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>Unique within the conversation; the sender's retries repeat it.</summary>
    public string? Id { get; set; }

    /// <summary>When it was sent, UTC.</summary>
    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent by the sender's clock, as the sender wrote it.</summary>
    public string? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>The channel it came through, such as <c>msteams</c> or <c>directline</c>.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Where replies go when they do not go into the HTTP response.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>Whom it is for.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The activity this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>What was said.</summary>
    public string? Text { get; set; }

    /// <summary><c>markdown</c>, <c>plain</c> (the default since 3.4) or <c>xml</c>; always said by us, because channels differ in the default.</summary>
    public string? TextFormat { get; set; }

    /// <summary>A hint at the language (BCP 47); the page's, not necessarily the text's.</summary>
    public string? Locale { get; set; }

    /// <summary>What to say aloud.</summary>
    public string? Speak { get; set; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>: the names channels use, not those of A3040.</summary>
    public string? InputHint { get; set; }

    /// <summary><c>list</c> (the default) or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; set; }

    /// <summary>Buttons offered with the message.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Metadata, such as mentions.</summary>
    public IReadOnlyList<Entity>? Entities { get; set; }

    /// <summary>What only this channel, or this bot and its page, understand.</summary>
    public JsonNode? ChannelData { get; set; }

    /// <summary>What a card or a button submitted, or the argument of an event or invoke.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public string? ValueType { get; set; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; set; }

    /// <summary>How replies are wanted, see <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Of a conversationUpdate: who joined.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Of a conversationUpdate: who left.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>add-upgrade</c>, <c>remove</c> or <c>remove-upgrade</c>.</summary>
    public string? Action { get; set; }

    /// <summary>What to show where attachments cannot be shown.</summary>
    public string? Summary { get; set; }

    /// <summary>Of an endOfConversation: why.</summary>
    public string? Code { get; set; }

    /// <summary>Who called this server, see <see cref="Authentication.CallerIds"/>; never sent, and dropped from what comes in.</summary>
    public string? CallerId { get; set; }

    /// <summary>Another conversation this activity is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Properties this library does not know; kept.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
