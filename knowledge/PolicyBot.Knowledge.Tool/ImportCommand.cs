using System.CommandLine;
using System.Globalization;
using PolicyBot.Knowledge.Importing;
using PolicyBot.Knowledge.Importing.Annex;
using PolicyBot.Knowledge.Importing.Review;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;
using Spectre.Console;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge import FILE</c>: reads the official table and writes a review file; the data stay as they are.</summary>
internal static class ImportCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var files = new Argument<FileInfo[]>("file") { Arity = ArgumentArity.OneOrMore, Description = "The official table: xlsx, xls, csv, docx, pdf (with text) or html. Several files make one review." };
        var version = new Option<string>("--list-version") { Required = true, Description = "Version of the list, e.g. 3.0." };
        var source = new Option<string>("--source") { Required = true, Description = "Web address the table was published at." };
        var inForce = new Option<string>("--in-force") { Required = true, Description = "Day the version came into force, e.g. 2025-11-14; the month (2025-11) where the day is not known." };
        var review = new Option<FileInfo>("--review") { DefaultValueFactory = _ => new FileInfo("review.csv"), Description = "Where to write the review file." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace a review file that is already there, with all decisions in it." };
        var command = new Command("import", "Reads the official certificate table into a review file.") { files, version, source, inForce, review, overwrite };
        command.SetAction(result => Failures.Reported(() =>
        {
            var request = new ReviewRequest(result.GetValue(version)!, result.GetValue(source)!, result.GetValue(inForce)!);
            request.Check();
            return Run(VerifyCommand.Folder(result, data), [.. result.GetValue(files)!.Select(f => f.FullName)], request, result.GetValue(review)!.FullName, result.GetValue(overwrite));
        }));
        return command;
    }

    private static int Run(string folder, string[] files, ReviewRequest request, string review, bool overwrite)
    {
        IReadOnlyList<ReviewRow> rows = [];
        var notes = new List<string>();
        AnsiConsole.Progress().Start(progress =>
        {
            var reading = progress.AddTask("Reading", maxValue: files.Length);
            var reader = new AnnexReader(folder);
            var read = new List<AnnexRow>();
            foreach (var file in files)
            {
                var content = reader.Read(file);
                read.AddRange(content.Rows);
                notes.AddRange(content.Notes);
                reading.Increment(1);
            }

            var matching = progress.AddTask("Matching", maxValue: read.Count + 1);
            var knowledge = KnowledgeLoader.Load(folder);
            var matcher = new CertificateMatcher(knowledge);
            matching.Increment(1);
            var rowMatcher = new RowMatcher(knowledge, matcher, folder);
            var matches = new List<(AnnexRow, RowMatch)>();
            foreach (var row in read)
            {
                matches.Add((row, rowMatcher.Match(row)));
                matching.Increment(1);
            }

            rows = ReviewFile.Rows(matches, knowledge, matcher.Folder, request);
        });

        if (File.Exists(review) && !overwrite && !ReviewFile.IsSame(review, rows))
        {
            throw new ImportException($"{review} is already there and may hold decisions. Give another name with --review, or --overwrite to lose it. Nothing was written.");
        }

        ReviewFile.Write(review, rows);
        Report(rows, notes, review, folder);
        return 0;
    }

    private static void Report(IReadOnlyList<ReviewRow> rows, List<string> notes, string review, string folder)
    {
        foreach (var note in notes) AnsiConsole.MarkupLineInterpolated($"[yellow]Note[/] {note}");
        var table = new Table().AddColumns("Status", "Rows", "What to do");
        foreach (var (status, what) in new[]
        {
            (ReviewStatus.Matched, "nothing; look through them once"),
            (ReviewStatus.New, "check names, issuer, country and field; they will be added to the register"),
            (ReviewStatus.Ambiguous, "write the right id into 'qualification', or set status to new or skip"),
        })
        {
            table.AddRow(status.ToString().ToLowerInvariant(), rows.Count(r => r.Status == status).ToString(CultureInfo.InvariantCulture), what);
        }

        AnsiConsole.Write(table);
        var target = folder == KnowledgeLoader.DefaultFolder ? "knowledge/data" : folder;
        AnsiConsole.MarkupLineInterpolated($"[green]{rows.Count} rows[/] in {review}. Open it in a spreadsheet program, decide, save as CSV UTF-8, then:");
        AnsiConsole.MarkupLineInterpolated($"policybot-knowledge apply {review} --data {target}");
    }
}
