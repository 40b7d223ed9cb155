using System.CommandLine;
using PolicyBot.Knowledge.Loading;
using Spectre.Console;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge verify</c>: reads all data files and names every mistake by file, line and column.</summary>
internal static class VerifyCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var command = new Command("verify", "Checks the data files. Exit code 1 if anything is wrong.");
        command.SetAction(result => Run(Folder(result, data)));
        return command;
    }

    /// <summary>The folder asked for, or the built-in one.</summary>
    public static string Folder(ParseResult result, Option<DirectoryInfo> data) => result.GetValue(data)?.FullName ?? KnowledgeLoader.DefaultFolder;

    private static int Run(string folder)
    {
        try
        {
            var knowledge = KnowledgeLoader.Load(folder);
            AnsiConsole.MarkupLineInterpolated($"[green]Good.[/] {knowledge.Qualifications.Count} qualifications, {knowledge.Issuers.Count} issuers, {knowledge.Outside.Count} look-alikes, {knowledge.Measures.Count} measures, {knowledge.Steps.Count} steps, {knowledge.Topics.Count} topics, {knowledge.Regions.Count} regions, {knowledge.Sources.Count} sources.");
            AnsiConsole.MarkupLineInterpolated($"Version {knowledge.VersionId}");
            foreach (var collision in AliasCollisions.In(knowledge)) AnsiConsole.MarkupLineInterpolated($"[yellow]Shared name[/] {collision}");
            return 0;
        }
        catch (KnowledgeException e)
        {
            foreach (var error in e.Errors) Console.Error.WriteLine(error);
            return 1;
        }
    }
}
