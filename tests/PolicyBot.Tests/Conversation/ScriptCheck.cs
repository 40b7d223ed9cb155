using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.Conversation;

/// <summary>Compares an answer with what a script expects, and every answer with the rules all answers keep.</summary>
internal static partial class ScriptCheck
{
    /// <param name="where">File and line, for the message.</param>
    /// <param name="turn">What is expected.</param>
    /// <param name="text">All texts of the answer, in order, cards included.</param>
    /// <param name="buttons">All buttons.</param>
    /// <param name="data">channelData.policyBot of the last message.</param>
    public static void Check(string where, Turn turn, string text, IReadOnlyList<string> buttons, JsonNode data)
    {
        var at = 0;
        foreach (var expected in turn.Expected)
        {
            var place = $"{where}:{expected.Line}";
            switch (expected.Key)
            {
                case "bot":
                    var found = text.IndexOf(expected.Value, at, StringComparison.OrdinalIgnoreCase);
                    Assert.True(found >= 0, $"{place}: the answer lacks '{expected.Value}':\n{text}");
                    at = found + expected.Value.Length;
                    break;
                case "not":
                    Assert.False(text.Contains(expected.Value, StringComparison.OrdinalIgnoreCase), $"{place}: the answer has '{expected.Value}':\n{text}");
                    break;
                case "buttons":
                    foreach (var button in expected.Value.Split(" | ")) Assert.True(buttons.Any(b => b.Contains(button, StringComparison.OrdinalIgnoreCase)), $"{place}: no button '{button}' among {string.Join(" | ", buttons)}");
                    break;
                case "state":
                    foreach (var (key, value) in Pairs(expected.Value)) Assert.True(value == Value(data, key), $"{place}: {key} is {Value(data, key)}, expected {value}\n{text}");
                    break;
                case "verdict":
                    foreach (var (key, value) in Pairs(expected.Value)) Assert.True(value == data["assessment"]?["verdicts"]?[key]?.GetValue<string>(), $"{place}: {key} is {data["assessment"]?["verdicts"]?[key]}, expected {value}");
                    break;
                default:
                    Assert.Fail($"{place}: '{expected.Key}' is not a word of these files");
                    break;
            }
        }

        Always($"{where}:{turn.Line}", text, data["language"]!.GetValue<string>());
    }

    /// <summary>What holds for everything the bot says.</summary>
    public static void Always(string place, string text, string language)
    {
        Assert.True(text.Length > 0, $"{place}: no answer");
        Assert.False(Placeholder().IsMatch(text), $"{place}: a placeholder is left in\n{text}");
        Assert.False(BareLetter().IsMatch(text), $"{place}: a bare category letter '{BareLetter().Match(text).Value}' in\n{text}");
        if (language == "zh") Assert.True(text.Any(c => c is >= '\u4e00' and <= '\u9fff'), $"{place}: no Chinese in a Chinese answer\n{text}");
        else Assert.False(Han().IsMatch(Quoted().Replace(text, "")), $"{place}: Chinese in an English answer\n{text}");
    }

    private static IEnumerable<(string Key, string Value)> Pairs(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => (p[0], p[1]));

    private static string Value(JsonNode data, string key) => key switch
    {
        "awaiting" or "language" => data[key]?.GetValue<string>() ?? "",
        _ when data["answers"]?[key] is JsonArray list => string.Join('+', list.Select(i => i!.GetValue<string>())),
        _ => data["answers"]?[key]?.ToString() ?? "none",
    };

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<!清单|工作许可|清單|工作許可)(?<![A-Za-z])[A-D]\s?[类類]|(?<![Cc]ertificate )\b[Cc]ategory [A-D]\b|(?<![Ww]ork-permit )\b[Cc]lass [A-C]\b")]
    private static partial Regex BareLetter();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    // A Chinese term may stand in quotation marks or, as a gloss, in parentheses.
    [GeneratedRegex("[“\"][^”\"]*[”\"]|\\([^()]*\\)")]
    private static partial Regex Quoted();
}
