using System.CommandLine;
using PolicyBot.Knowledge.Tool;

var data = new Option<DirectoryInfo>("--data") { Description = "The data folder; by default the one built into the program.", Recursive = true };
var root = new RootCommand("Looks after PolicyBot's knowledge: checks the data, tries the matcher, assesses.")
{
    data,
    VerifyCommand.Create(data),
    MatchCommand.Create(data),
    AssessCommand.Create(data),
    EvaluateCommand.Create(data),
    ImportCommand.Create(data),
    ApplyCommand.Create(data),
    DiffCommand.Create(data),
    GoldenCommand.Create(data),
    ReportsCommand.Create(),
    HanziCommand.Create(),
    TopicsCommand.Create(data),
};
return root.Parse(args).Invoke();
