using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>answers.yaml</c>.</summary>
internal static class TopicFile
{
    public static IReadOnlyList<Topic> Read(string folder, CitationReader citations, DataErrors errors)
    {
        var topics = new List<Topic>();
        foreach (var item in YamlFile.ReadList(Path.Combine(folder, "answers.yaml"), errors))
        {
            var questions = item.Item("questions");
            if (questions is null) item.Error("questions", "are missing");
            var topic = new Topic(item.Id("id"), questions?.Texts("zh") ?? [], questions?.Texts("en") ?? [], item.Bilingual("answer"), citations.Read(item));
            questions?.Done();
            item.Done();
            if (questions is not null && (topic.QuestionsZh.Count == 0 || topic.QuestionsEn.Count == 0)) item.Error("questions", "must be given in zh and in en");
            if (topics.Any(t => t.Id == topic.Id)) item.Error("id", $"'{topic.Id}' is there twice");
            topics.Add(topic);
        }

        return topics;
    }
}
