using System.CommandLine;
using PolicyBot.Knowledge.Importing;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge diff 2.0 3.0</c>: what changed between two versions of the list, in both languages.</summary>
internal static class DiffCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var from = new Argument<string>("from") { Description = "The earlier version, e.g. 2.0." };
        var to = new Argument<string>("to") { Description = "The later version, e.g. 3.0." };
        var command = new Command("diff", "Says in words what changed between two versions of the list.") { from, to };
        command.SetAction(result => Failures.Reported(() =>
        {
            var knowledge = KnowledgeLoader.Load(VerifyCommand.Folder(result, data));
            var (a, b) = (Find(knowledge, result.GetValue(from)!), Find(knowledge, result.GetValue(to)!));
            var sentences = VersionDiff.Between(knowledge, a, b).ToArray();
            foreach (var sentence in sentences)
            {
                Console.WriteLine($"- {sentence.Zh}");
                Console.WriteLine($"  {sentence.En}");
            }

            if (sentences.Length == 0) Console.WriteLine($"{a.Version} 版与 {b.Version} 版没有区别。 / There is no difference between versions {a.Version} and {b.Version}.");
            return 0;
        }));
        return command;
    }

    private static Registers.ListVersion Find(KnowledgeBase knowledge, string version) => knowledge.Versions.Find(version)
        ?? throw new ImportException($"There is no list version '{version}'; known are {string.Join(", ", knowledge.Versions.All.Select(v => v.Version))}.");
}
