using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>answers.yaml</c>.</summary>
internal static class TopicFile
{
    public static IReadOnlyList<Topic> Read(string folder, CitationReader citations, DataErrors errors)
    {
        var topics = new List<Topic>();
        var items = new List<(Topic Topic, YamlItem Item)>();
        foreach (var item in YamlFile.ReadList(Path.Combine(folder, "answers.yaml"), errors))
        {
            var questions = item.Item("questions");
            if (questions is null) item.Error("questions", "are missing");
            var topic = new Topic(item.Id("id"), questions?.Texts("zh") ?? [], questions?.Texts("en") ?? [], item.Bilingual("answer"), citations.Read(item), Instead(item));
            questions?.Done();
            item.Done();
            if (questions is not null && (topic.QuestionsZh.Count == 0 || topic.QuestionsEn.Count == 0)) item.Error("questions", "must be given in zh and in en");
            if (topics.Any(t => t.Id == topic.Id)) item.Error("id", $"'{topic.Id}' is there twice");
            topics.Add(topic);
            items.Add((topic, item));
        }

        foreach (var (topic, item) in items)
        {
            foreach (var other in topic.Instead.Values.Where(id => id == topic.Id || topics.All(t => t.Id != id)).Distinct()) item.Error("instead", $"names '{other}', which is no other topic");
        }

        return topics;
    }

    // Whom an answer about foreign nationals does not concern, and what answers them.
    private static Dictionary<NationalityGroup, string> Instead(YamlItem item)
    {
        var instead = new Dictionary<NationalityGroup, string>();
        foreach (var other in item.Items("instead"))
        {
            var topic = other.Id("topic");
            foreach (var group in other.Enums<NationalityGroup>("for"))
            {
                if (!instead.TryAdd(group, topic)) other.Error("for", $"names {group} twice");
            }

            other.Done();
        }

        return instead;
    }
}
