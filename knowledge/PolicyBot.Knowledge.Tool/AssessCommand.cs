using System.CommandLine;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge assess</c>: all verdicts for one applicant, in both languages.</summary>
internal static class AssessCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var qualification = new Option<string[]>("--qualification", "-q") { Description = "Qualification id; may be repeated." };
        var categories = new Option<Category[]>("--category", "-c") { Description = "Certificate category the applicant states; may be repeated." };
        var nationality = new Option<NationalityGroup?>("--nationality", "-n");
        var age = new Option<int?>("--age", "-a");
        var hukou = new Option<Hukou?>("--hukou");
        var date = new Option<DateOnly>("--date") { Required = true, Description = "The day to assess for, e.g. 2026-11-23." };
        var version = new Option<string?>("--list-version") { Description = "Assess under this version of the list." };
        var command = new Command("assess", "Shows every verdict and its reason.") { qualification, categories, nationality, age, hukou, date, version };
        command.SetAction(result =>
        {
            var knowledge = KnowledgeLoader.Load(VerifyCommand.Folder(result, data));
            var answers = new Answers
            {
                Qualifications = result.GetValue(qualification) ?? [],
                StatedCategories = result.GetValue(categories) ?? [],
                Nationality = result.GetValue(nationality),
                Age = result.GetValue(age),
                Hukou = result.GetValue(hukou),
            };
            var unknown = answers.Qualifications.FirstOrDefault(id => !knowledge.Qualifications.ContainsKey(id));
            if (unknown is not null)
            {
                Console.Error.WriteLine($"'{unknown}' is not in the register; 'match' finds ids by name.");
                return 1;
            }

            try
            {
                var named = result.GetValue(version);
                var edition = named is null ? null : knowledge.Versions.Find(named) ?? throw new ArgumentException($"There is no list version '{named}'.");
                Print(Assessor.Assess(answers, knowledge, result.GetValue(date), edition));
                return 0;
            }
            catch (ArgumentException e)
            {
                // The name of our parameter says nothing to a reader.
                Console.Error.WriteLine(e.Message.Split(" (Parameter")[0]);
                return 1;
            }
        });
        return command;
    }

    private static void Print(Assessment assessment)
    {
        Console.WriteLine($"{assessment.Standing} · version {assessment.ListVersion.Version} · {assessment.Date:yyyy-MM-dd} · {assessment.VersionId}");
        Console.WriteLine(assessment.Basis.Zh);
        Console.WriteLine(assessment.Basis.En);
        foreach (var verdict in assessment.Verdicts)
        {
            Console.WriteLine($"- {verdict.Verdict} {verdict.Measure.Id}");
            Console.WriteLine($"    {verdict.Measure.Title.Zh}：{verdict.Reason.Zh}");
            Console.WriteLine($"    {verdict.Measure.Title.En}: {verdict.Reason.En}");
        }

        foreach (var step in assessment.Steps) Console.WriteLine($"> {step.Text.Zh} / {step.Text.En}");
    }
}
