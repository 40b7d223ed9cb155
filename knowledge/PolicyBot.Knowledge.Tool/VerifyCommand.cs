using System.CommandLine;
using PolicyBot.Knowledge.Loading;
using Spectre.Console;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge verify</c>: reads all data files and names every mistake by file, line and column.</summary>
internal static class VerifyCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var ids = new Option<FileInfo>("--ids") { Description = "List of published ids (tests/data/ids.txt): none may have disappeared." };
        var publish = new Option<bool>("--publish") { Description = "Add new ids to that list." };
        var command = new Command("verify", "Checks the data files. Exit code 1 if anything is wrong.") { ids, publish };
        command.SetAction(result => Run(Folder(result, data)) is var code and not 0 ? code : CheckIds(Folder(result, data), result.GetValue(ids), result.GetValue(publish)));
        return command;
    }

    /// <summary>The folder asked for, or the built-in one.</summary>
    public static string Folder(ParseResult result, Option<DirectoryInfo> data) => result.GetValue(data)?.FullName ?? KnowledgeLoader.DefaultFolder;

    private static int CheckIds(string folder, FileInfo? file, bool publish)
    {
        if (file is null) return 0;
        var knowledge = KnowledgeLoader.Load(folder);
        var published = file.Exists ? File.ReadAllText(file.FullName) : "# Published ids; none may disappear. Added to by 'policybot-knowledge verify --ids FILE --publish'.\n";
        var missing = PublishedIds.Missing(knowledge, published);
        foreach (var id in missing) Console.Error.WriteLine($"{file.Name}: {id} was published and is gone; put it back, others hold on to it");
        var fresh = PublishedIds.Fresh(knowledge, published);
        if (fresh.Count > 0 && publish) File.WriteAllText(file.FullName, published + string.Join('\n', fresh) + "\n");
        else if (fresh.Count > 0) AnsiConsole.MarkupLineInterpolated($"[yellow]{fresh.Count} ids[/] are not published yet; add them with --publish.");
        return missing.Count == 0 ? 0 : 1;
    }

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
