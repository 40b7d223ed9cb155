using System.Text.Json.Nodes;
using PolicyBot.Wording;

namespace PolicyBot.Cards;

/// <summary>Writes the words of a card in Traditional characters; ids, links and sizes stay.</summary>
public static class CardScript
{
    private static readonly string[] Shown = ["text", "title", "altText", "speak"];

    /// <summary>The same card with Traditional words.</summary>
    public static JsonObject Traditional(JsonObject card, TraditionalWriter writer)
    {
        Change(card, writer);
        card["lang"] = "zh-Hant";
        return card;
    }

    private static void Change(JsonNode? node, TraditionalWriter writer)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) Change(item, writer);
                break;
            case JsonObject item:
                // What a button says in the person's name is understood either way; what it carries for us says which script to answer in.
                if (item["lang"] is JsonValue tag && tag.TryGetValue<string>(out var lang) && lang == "zh-Hans") item["lang"] = "zh-Hant";
                foreach (var key in Shown)
                {
                    if (item[key] is JsonValue value && value.TryGetValue<string>(out var text)) item[key] = writer.Write(text);
                }

                foreach (var (_, child) in item.ToArray()) Change(child, writer);
                break;
        }
    }
}
