using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyBot.Api;

/// <summary>Says which property of a body could not be read, and what it should hold.</summary>
internal static partial class JsonProblem
{
    private const string Shape = "; /openapi/v1.json describes the body.";

    private static readonly Dictionary<string, string> Expected = new(StringComparer.OrdinalIgnoreCase)
    {
        ["qualification"] = "a text, the id of a qualification",
        ["qualifications"] = "a list of texts, the ids of qualifications",
        ["statedCategories"] = "a list of texts such as [\"A\", \"B\"]",
        ["nationality"] = "a text such as \"ForeignNational\"",
        ["country"] = "a text such as \"GB\"",
        ["age"] = "a whole number without quotes, decimal point or exponent, such as 65",
        ["hukou"] = "a text, \"Shanghai\" or \"Elsewhere\"",
        ["listVersion"] = "a text such as \"3.0\"",
        ["date"] = "a text such as \"2026-11-23\"",
        ["education"] = "a text such as \"Master\"",
        ["years"] = "a whole number without quotes, such as 8",
        ["yearsInShanghai"] = "a whole number without quotes, such as 2",
        ["scienceOrEngineeringDegree"] = "true or false, without quotes",
        ["series"] = "a text such as \"Engineering\"",
        ["earlierRound"] = "true or false, without quotes",
    };

    /// <summary>An instruction for the reader's complaint; null for any other failure.</summary>
    public static string? WhatToDo(Exception? failure)
    {
        if (failure?.InnerException is not JsonException complaint) return null;
        if (Doubled().Match(complaint.Message) is { Success: true } doubled) return $"'{doubled.Groups["name"].Value}' is given more than once; give it once{Shape}";
        if (Unmapped().Match(complaint.Message) is { Success: true } unmapped) return $"{Problems.Quote(unmapped.Groups["name"].Value)} is not a property of this request{Shape}";
        var name = Name().Match(complaint.Path ?? "").Groups["name"].Value;
        // An inner failure is one of the text itself, wherever it was noticed.
        if (complaint.InnerException is null or InvalidOperationException or FormatException && Expected.TryGetValue(name, out var expected)) return $"'{name}' must be {expected}{Shape}";
        return complaint.LineNumber is { } line && complaint.BytePositionInLine is { } column
            ? $"The body is not a JSON object as expected: see line {line + 1}, byte {column + 1}{Shape}"
            : $"The body is not a JSON object as expected{Shape}";
    }

    [GeneratedRegex(@"\A\$\.(?<name>\w+)")]
    private static partial Regex Name();

    [GeneratedRegex("Duplicate property '(?<name>[^']{1,60})'")]
    private static partial Regex Doubled();

    [GeneratedRegex("The JSON property '(?<name>[^']*)' could not be mapped")]
    private static partial Regex Unmapped();
}
