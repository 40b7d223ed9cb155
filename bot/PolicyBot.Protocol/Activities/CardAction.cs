using System.Text.Json.Nodes;

namespace PolicyBot.Protocol.Activities;

/// <summary>One button.</summary>
public sealed record CardAction
{
    /// <summary>The usual type: the click says <see cref="Value"/> in the person's name.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends <see cref="Value"/> without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>Sends <see cref="Value"/> and <see cref="Text"/>, shows <see cref="DisplayText"/>.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens the address in <see cref="Value"/>.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>What a click does: <c>imBack</c>, <c>postBack</c>, <c>messageBack</c>, <c>openUrl</c> …</summary>
    public string? Type { get; set; }

    /// <summary>The words on the button.</summary>
    public string? Title { get; set; }

    /// <summary>What is sent or opened; a string for <c>imBack</c> and <c>openUrl</c>.</summary>
    public JsonNode? Value { get; set; }

    /// <summary>The text of a <c>messageBack</c>.</summary>
    public string? Text { get; set; }

    /// <summary>What the conversation shows when the button is used.</summary>
    public string? DisplayText { get; set; }

    /// <summary>A picture on the button.</summary>
    public string? Image { get; set; }
}
