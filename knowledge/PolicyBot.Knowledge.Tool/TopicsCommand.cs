using System.CommandLine;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge topics</c>: learns from all phrasings which question is asked (ADR 11).</summary>
internal static class TopicsCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var folder = new Option<DirectoryInfo>("--phrasings") { Required = true, Description = "knowledge/phrasings: lines of topic id, tab, phrasing." };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "knowledge/PolicyBot.Knowledge/Matching/topics.model" };
        var command = new Command("topics", "Learns from the phrasings which topic a question is about; for maintainers, after every change of phrasings.") { folder, output };
        command.SetAction(result =>
        {
            var knowledge = KnowledgeLoader.Load(result.GetValue(data)?.FullName ?? KnowledgeLoader.DefaultFolder);
            var phrasings = new TopicPhrasings(knowledge, result.GetValue(folder)!);
            var features = new QuestionFeatures(knowledge.QuestionWords, new TextFolder(knowledge.Vocabulary.Variants));
            var trainer = new TopicTrainer([.. knowledge.Topics.Select(t => t.Id), TopicModel.Elsewhere, TopicModel.Statement]);
            foreach (var (name, text, after) in phrasings.All()) trainer.Add(features.Of(text, after is null ? [] : [after]), name);
            using var stream = result.GetValue(output)!.Create();
            trainer.Train(stream, phrasings.Fingerprint());
            result.InvocationConfiguration.Output.WriteLine($"{trainer.Count} phrasings learned");
            return 0;
        });
        return command;
    }
}
