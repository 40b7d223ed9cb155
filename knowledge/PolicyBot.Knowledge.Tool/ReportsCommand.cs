using System.CommandLine;
using System.Text.Json;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge reports data/reports.jsonl</c>: what clerks found wrong, oldest first, for the policy officer.</summary>
internal static class ReportsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "The product's reports.jsonl, beside its conversations; by default data/reports.jsonl.",
            DefaultValueFactory = _ => new FileInfo("data/reports.jsonl"),
        };
        var command = new Command("reports", "Lists what clerks reported as wrong (\"This looks wrong\" in the console).") { file };
        command.SetAction(result => Failures.Reported(() =>
        {
            var path = result.GetValue(file)!;
            var unread = 0;
            foreach (var line in path.Exists ? File.ReadLines(path.FullName) : [])
            {
                if (Sentence(line) is { } sentence) Console.WriteLine(sentence);
                else if (line.Length > 0) unread++;
            }

            if (!path.Exists) Console.WriteLine($"没有人提交过问题。 / Nothing has been reported ({path.FullName}).");
            if (unread > 0) Console.Error.WriteLine($"{path.Name}: {unread} line(s) could not be read.");
            return 0;
        }));
        return command;
    }

    /// <summary>One report as two lines; null where the line is none.</summary>
    internal static string? Sentence(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var report = json.RootElement;
            string[] about = [Text("qualification") ?? Categories(), Text("measure") ?? "whole answer", $"list {Text("listVersion") ?? "by date"}", $"data {Text("versionId")}"];
            return $"{Text("at")}  {string.Join(" · ", about.Where(part => part.Length > 0))}{Environment.NewLine}  {Plain(Text("note") ?? "")}";

            string? Text(string name) => report.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

            string Categories() => report.TryGetProperty("statedCategories", out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0
                ? "certificate category " + string.Join(", ", list.EnumerateArray()) : "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // A note is somebody's free text: it must not move the cursor of the terminal that shows it.
    private static string Plain(string note) => string.Concat(note.Select(c => char.IsControl(c) ? ' ' : c));
}
