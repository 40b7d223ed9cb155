using System.CommandLine;
using PolicyBot.Knowledge.Importing;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Tool.Golden;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge golden</c>: compares every possible answer with the approved ones; <c>--approve</c> takes the new ones.</summary>
internal static class GoldenCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var file = new Option<FileInfo>("--file") { DefaultValueFactory = _ => new FileInfo(Path.Combine("tests", "data", "golden.txt")), Description = "The approved answers." };
        var approve = new Option<bool>("--approve") { Description = "Take the answers as they are now." };
        var command = new Command("golden", "Compares all answers with the approved ones. Exit code 1 if any changed.") { file, approve };
        command.SetAction(result => Failures.Reported(() => Run(VerifyCommand.Folder(result, data), result.GetValue(file)!, result.GetValue(approve))));
        return command;
    }

    private static int Run(string folder, FileInfo file, bool approve)
    {
        var knowledge = KnowledgeLoader.Load(folder);
        var now = (GoldenAnswers.Measures(knowledge), GoldenAnswers.Of(knowledge));
        if (!file.Exists && !approve) throw new ImportException($"{file.FullName} is not there; run it from the root of the repository, or name it with --file, or make it with --approve.");
        var changes = file.Exists ? GoldenChanges.Between(GoldenFile.Read(File.ReadAllText(file.FullName)), now) : [$"{now.Item2.Count} answers are new."];
        foreach (var sentence in changes) Console.WriteLine(sentence);
        if (changes.Count == 0)
        {
            Console.WriteLine($"All {now.Item2.Count} answers are as approved.");
            return 0;
        }

        if (!approve)
        {
            Console.WriteLine("If that is meant, run it again with --approve and commit the file.");
            return 1;
        }

        File.WriteAllText(file.FullName, GoldenFile.Write(now.Item1, now.Item2));
        Console.WriteLine($"Approved: {file.FullName}");
        return 0;
    }
}
