using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Channels;

/// <summary>The Adaptive Card schema as far as our cards use it: an element, a property or a value that is not here is a mistake.</summary>
internal static class CardRules
{
    private static readonly string[] Block = ["type", "id", "spacing", "separator", "isVisible"];

    private static readonly Dictionary<string, string[]> Elements = new()
    {
        ["TextBlock"] = [.. Block, "text", "wrap", "size", "weight", "isSubtle", "style"],
        ["Container"] = [.. Block, "items", "selectAction"],
        ["ActionSet"] = [.. Block, "actions"],
    };

    private static readonly Dictionary<string, string[]> Actions = new()
    {
        ["Action.ToggleVisibility"] = ["type", "title", "targetElements"],
        ["Action.Submit"] = ["type", "title", "data"],
        ["Action.Execute"] = ["type", "title", "verb", "data"],
    };

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["spacing"] = ["None", "Small", "Medium", "Large"], ["size"] = ["Small", "Medium", "Large"], ["weight"] = ["Bolder"], ["style"] = ["heading"],
    };

    /// <summary>What is wrong with a card; empty for a good one.</summary>
    public static IReadOnlyList<string> Broken(JsonObject card)
    {
        var wrong = new List<string>();
        string[] known = ["type", "$schema", "version", "lang", "body"];
        wrong.AddRange(card.Select(p => p.Key).Except(known).Select(key => $"card: {key}"));
        if ((string?)card["type"] != "AdaptiveCard") wrong.Add("card: type");
        if ((string?)card["version"] is not ("1.3" or "1.4")) wrong.Add("card: version");
        var ids = new List<string>();
        var targets = new List<string>();
        foreach (var element in card["body"]!.AsArray()) Element(element!.AsObject());
        wrong.AddRange(ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"id twice: {g.Key}"));
        wrong.AddRange(targets.Except(ids).Select(target => $"no such target: {target}"));
        if ((string?)card["version"] == "1.3" && card.ToJsonString().Contains("Action.Execute", StringComparison.Ordinal)) wrong.Add("Action.Execute came with 1.4");
        return wrong;

        void Element(JsonObject element)
        {
            Check(element, Elements);
            if ((string?)element["id"] is { } id) ids.Add(id);
            if ((string?)element["type"] == "TextBlock" && string.IsNullOrWhiteSpace((string?)element["text"])) wrong.Add("TextBlock without text");
            foreach (var item in element["items"]?.AsArray() ?? []) Element(item!.AsObject());
            foreach (var action in element["actions"]?.AsArray() ?? []) Action(action!.AsObject());
            if (element["selectAction"] is { } tap) Action(tap.AsObject());
        }

        void Action(JsonObject action)
        {
            Check(action, Actions);
            if (string.IsNullOrWhiteSpace((string?)action["title"])) wrong.Add("action without title");
            foreach (var target in action["targetElements"]?.AsArray() ?? []) targets.Add((string)target!);
        }

        void Check(JsonObject item, Dictionary<string, string[]> table)
        {
            var type = (string?)item["type"] ?? "";
            if (!table.TryGetValue(type, out var allowed))
            {
                wrong.Add($"unknown: {type}");
                return;
            }

            wrong.AddRange(item.Select(p => p.Key).Except(allowed).Select(key => $"{type}: {key}"));
            wrong.AddRange(item.Where(p => Values.TryGetValue(p.Key, out var values) && !values.Contains((string?)p.Value)).Select(p => $"{type}: {p.Key} {p.Value}"));
        }
    }
}
