using System.Text.Json.Nodes;

namespace PolicyBot.Protocol.Activities;

/// <summary>A card or a file that travels with a message.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>The media type that says how to read <see cref="Content"/> or <see cref="ContentUrl"/>.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content can be fetched.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself, such as a card.</summary>
    public JsonNode? Content { get; set; }

    /// <summary>A file name or title.</summary>
    public string? Name { get; set; }

    /// <summary>A small picture of the content.</summary>
    public string? ThumbnailUrl { get; set; }
}
