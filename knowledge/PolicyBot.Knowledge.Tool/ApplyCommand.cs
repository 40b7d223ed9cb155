using System.CommandLine;
using PolicyBot.Knowledge.Importing;
using PolicyBot.Knowledge.Importing.Applying;
using Spectre.Console;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge apply review.csv --data DIR</c>: takes the reviewed table into the data files, all or nothing.</summary>
internal static class ApplyCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var review = new Argument<FileInfo>("review") { Description = "The reviewed file that 'import' wrote." };
        var command = new Command("apply", "Takes a reviewed table into the data files.") { review };
        command.SetAction(result => Failures.Reported(() => Run(result.GetValue(review)!.FullName, result.GetValue(data)?.FullName)));
        return command;
    }

    private static int Run(string review, string? folder)
    {
        // The built-in folder is output of the build: the next build would undo the change.
        if (folder is null) throw new ImportException("Say which data to change: --data knowledge/data. Nothing was changed.");
        if (!File.Exists(review)) throw new ImportException($"{review}: there is no such file.");
        var applied = AnsiConsole.Status().Start("Applying and verifying", _ => AnnexApplier.Apply(review, folder, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date)));
        if (applied.Changed.Count == 0)
        {
            AnsiConsole.MarkupLineInterpolated($"[green]Nothing to change.[/] The data already hold these {applied.Listings} listings.");
            return 0;
        }

        AnsiConsole.MarkupLineInterpolated($"[green]Applied.[/] {applied.Listings} listings, {applied.Qualifications} new certificates, {applied.Issuers} new issuers; changed: {string.Join(", ", applied.Changed)}.");
        if (applied.Removed > 0) AnsiConsole.MarkupLineInterpolated($"[yellow]{applied.Removed} listings[/] of an earlier import from the same source are no longer there.");
        foreach (var note in applied.Notes) AnsiConsole.MarkupLineInterpolated($"[yellow]To do[/] {note}");
        return 0;
    }
}
