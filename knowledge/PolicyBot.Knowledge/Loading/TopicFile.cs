using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>answers.yaml</c>.</summary>
internal static class TopicFile
{
    public static IReadOnlyList<Topic> Read(string folder, CitationReader citations, IReadOnlyList<Measure> measures, DataErrors errors)
    {
        var topics = new List<Topic>();
        var items = new List<(Topic Topic, YamlItem Item)>();
        foreach (var item in YamlFile.ReadList(Path.Combine(folder, "answers.yaml"), errors))
        {
            var questions = item.Item("questions");
            if (questions is null) item.Error("questions", "are missing");
            var topic = new Topic(item.Id("id"), questions?.Texts("zh") ?? [], questions?.Texts("en") ?? [], item.Bilingual("answer"), citations.Read(item), Instead(item), item.Texts("measures"), After(item, measures));
            questions?.Done();
            item.Done();
            if (questions is not null && (topic.QuestionsZh.Count == 0 || topic.QuestionsEn.Count == 0)) item.Error("questions", "must be given in zh and in en");
            if (topics.Any(t => t.Id == topic.Id)) item.Error("id", $"'{topic.Id}' is there twice");
            foreach (var id in topic.Measures.Where(id => measures.All(m => m.Id != id))) item.Error("measures", $"'{id}' is not in measures.yaml");
            topics.Add(topic);
            items.Add((topic, item));
        }

        foreach (var (topic, item) in items)
        {
            foreach (var other in topic.Instead.Values.Where(id => id == topic.Id || topics.All(t => t.Id != id)).Distinct()) item.Error("instead", $"names '{other}', which is no other topic");
        }

        return topics;
    }

    private static FollowUp? After(YamlItem item, IReadOnlyList<Measure> measures)
    {
        if (item.Item("followup") is not { } after) return null;
        var followUp = new FollowUp(after.Texts("after"), after.Texts("zh"), after.Texts("en"));
        after.Done();
        foreach (var id in followUp.After.Where(id => measures.All(m => m.Id != id))) after.Error("after", $"'{id}' is not in measures.yaml");
        if (followUp.After.Count == 0) after.Error("after", "is missing");
        if (followUp.QuestionsZh.Count == 0 || followUp.QuestionsEn.Count == 0) item.Error("followup", "must be given in zh and in en");
        return followUp;
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
