using System.Text.Json;
using Xunit;

namespace PolicyBot.Tests.Understanding;

/// <summary>The published cases of Microsoft.Recognizers.Text, outside the repository, in the folder that RECOGNIZER_CASES names; tests that need them are skipped without it.</summary>
internal static class RecognizerCases
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("RECOGNIZER_CASES") ?? "";

    public sealed record Case(string Input, IReadOnlyList<(string Value, string? Unit)> Results)
    {
        public override string ToString() => $"{Input} -> {string.Join(' ', Results)}";
    }

    public static IReadOnlyList<Case> Load(string name)
    {
        var path = Path.Combine(Folder, name);
        if (!File.Exists(path)) Assert.Skip($"{name} is not here: set RECOGNIZER_CASES");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(c => new Case(
            c.GetProperty("Input").GetString()!,
            [.. c.GetProperty("Results").EnumerateArray().Select(r => r.GetProperty("Resolution")).Select(r => (r.GetProperty("value").ToString(), r.TryGetProperty("unit", out var unit) ? unit.GetString() : null))]))];
    }
}
