using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Conversation;

/// <summary>Every text a reader of a card can see, in reading order.</summary>
internal static class CardTexts
{
    public static string Of(JsonNode? node) => node switch
    {
        JsonObject item => string.Join("\n", ((string[])["text", "title"]).Where(item.ContainsKey).Select(k => item[k]!.GetValue<string>())
            .Concat(item.Where(p => p.Value is JsonObject or JsonArray).Select(p => Of(p.Value))).Where(t => t.Length > 0)),
        JsonArray list => string.Join("\n", list.Select(Of).Where(t => t.Length > 0)),
        _ => "",
    };
}
