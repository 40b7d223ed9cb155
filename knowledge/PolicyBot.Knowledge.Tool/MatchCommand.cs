using System.CommandLine;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge match TEXT</c>: what the product would make of a text, and why.</summary>
internal static class MatchCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var texts = new Argument<string[]>("text") { Description = "What somebody typed; '-' reads lines from standard input." };
        var command = new Command("match", "Shows the decision, the candidates and the evidence.") { texts };
        command.SetAction(result => Run(VerifyCommand.Folder(result, data), result.GetValue(texts)!));
        return command;
    }

    private static int Run(string folder, string[] texts)
    {
        var matcher = new CertificateMatcher(KnowledgeLoader.Load(folder));
        foreach (var text in texts is ["-"] ? Lines() : texts)
        {
            var match = matcher.Match(text);
            Console.WriteLine($"{text} -> {match.Decision}{(match.ExamOnly ? " (examination only)" : "")}{(match.Several ? " (several)" : "")}{(match.Outside is { } o ? $" [{o.Id}: {o.Kind}]" : "")}");
            foreach (var candidate in match.Candidates) Console.WriteLine($"    {candidate.Score:0.00} {candidate.Qualification.Id}: {string.Join("; ", candidate.Evidence)}");
        }

        return 0;
    }

    private static IEnumerable<string> Lines()
    {
        while (Console.ReadLine() is { } line) yield return line;
    }
}
