using System.Text.Json.Nodes;

namespace PolicyBot.Cards;

/// <summary>The few Adaptive Card elements we use.</summary>
internal static class CardParts
{
    public static JsonObject Text(string text, string size = "Default", string weight = "Default", string spacing = "Default", bool subtle = false, bool heading = false)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        if (size != "Default") block["size"] = size;
        if (weight != "Default") block["weight"] = weight;
        if (spacing != "Default") block["spacing"] = spacing;
        if (subtle) block["isSubtle"] = true;
        if (heading) block["style"] = "heading";
        return block;
    }

    public static JsonObject Heading(string text)
    {
        var block = Text(text, size: "Medium", weight: "Bolder", spacing: "Large", heading: true);
        block["separator"] = true;
        return block;
    }

    /// <summary>A container that a toggle shows.</summary>
    public static JsonObject Hidden(string id) => new()
    {
        ["type"] = "Container", ["id"] = id, ["isVisible"] = false, ["spacing"] = "Small", ["items"] = new JsonArray(),
    };

    /// <summary>A button that shows or hides a container.</summary>
    public static JsonObject Toggle(string title, string target) => new()
    {
        ["type"] = "ActionSet",
        ["spacing"] = "Small",
        ["actions"] = new JsonArray(ToggleAction(title, target)),
    };

    /// <summary>Lines of text that show or hide a container when tapped.</summary>
    public static JsonObject Tappable(string title, string target, string spacing, params JsonObject[] lines) => new()
    {
        ["type"] = "Container",
        ["spacing"] = spacing,
        ["selectAction"] = ToggleAction(title, target),
        ["items"] = new JsonArray([.. lines]),
    };

    /// <summary>One button on a line of its own: side by side they do not fit a phone.</summary>
    public static JsonObject Button(JsonObject action) => new() { ["type"] = "ActionSet", ["spacing"] = "Small", ["actions"] = new JsonArray(action) };

    /// <summary>Asks the bot to redraw the card in place.</summary>
    public static JsonObject Execute(string title, CardAnswers data) => new()
    {
        ["type"] = "Action.Execute", ["title"] = title, ["verb"] = CardAnswers.Verb, ["data"] = data.Write(),
    };

    /// <summary>Says the words on the button in the person's name.</summary>
    public static JsonObject Submit(string text) => new() { ["type"] = "Action.Submit", ["title"] = text, ["data"] = new JsonObject { ["text"] = text } };

    /// <summary>Text that cannot end a Markdown link.</summary>
    public static string Escape(string text) => text.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal);

    private static JsonObject ToggleAction(string title, string target) => new()
    {
        ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JsonArray(target),
    };
}
