using System.Text.Json.Nodes;

namespace PolicyBot.Cards;

/// <summary>Buttons as a card, for places that do not show suggested actions, such as groups in Teams.</summary>
internal static class ButtonCard
{
    /// <summary>One button a line; each says its own words in the name of whoever taps it.</summary>
    public static JsonObject Draw(IReadOnlyList<string> buttons, string locale) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.3",
        ["lang"] = locale,
        ["body"] = new JsonArray([.. buttons.Select(b => CardParts.Button(CardParts.Submit(b)))]),
    };
}
