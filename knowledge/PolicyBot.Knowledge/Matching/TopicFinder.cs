using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Finds the question somebody asks among those we have an answer to: by a phrasing of the data word for word, else by the model learned from many.</summary>
public sealed class TopicFinder
{
    /// <summary>How many topics are told apart for the caller.</summary>
    public const int Kept = 4;

    private readonly QuestionFeatures _features;
    private readonly TextFolder _folder;
    private readonly TopicModel _model = TopicModel.Load();
    private readonly Topic?[] _topics;
    private readonly bool[] _asks;
    private readonly Dictionary<string, Topic> _phrasings = [];
    private readonly Dictionary<string, List<(Topic Topic, FollowUp After)>> _followUps = [];

    /// <summary>Knows all phrasings of all topics.</summary>
    public TopicFinder(KnowledgeBase knowledge, TextFolder folder)
    {
        _folder = folder;
        _features = new QuestionFeatures(knowledge.QuestionWords, folder);
        var byId = knowledge.Topics.ToDictionary(t => t.Id);
        _topics = [.. _model.Classes.Select(c => byId.GetValueOrDefault(c))];
        // A topic that was taken out of the data since is none that can be answered.
        _asks = [.. _model.Classes.Select(c => c == TopicModel.Elsewhere || byId.ContainsKey(c))];
        foreach (var topic in knowledge.Topics)
        {
            foreach (var phrasing in topic.QuestionsZh.Concat(topic.QuestionsEn)) _phrasings.TryAdd(folder.Fold(phrasing), topic);
            if (topic.FollowUp is not { } next) continue;
            foreach (var phrasing in next.QuestionsZh.Concat(next.QuestionsEn).Select(folder.Fold))
            {
                if (!_followUps.TryGetValue(phrasing, out var list)) _followUps[phrasing] = list = [];
                list.Add((topic, next));
            }
        }
    }

    /// <summary>The likeliest topics, and that none of them is asked about, the likeliest first.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="about">Ids of the measures spoken of last, for short questions that go on about them; null for none.</param>
    public IReadOnlyList<TopicChance> Find(string text, IReadOnlyList<string>? about = null)
    {
        var units = _folder.Units(text);
        if (Known(TextFolder.Joined(units), about) is { } known) return [new TopicChance(known, 1)];
        var chances = _model.Chances(_features.Of(units, about));
        var best = new List<TopicChance>(Kept + 1);
        for (var c = 0; c < chances.Length; c++)
        {
            if (!_asks[c] || (best.Count == Kept && chances[c] <= best[^1].Chance)) continue;
            var at = best.FindIndex(b => b.Chance < chances[c]);
            best.Insert(at < 0 ? best.Count : at, new TopicChance(_topics[c], chances[c]));
            if (best.Count > Kept) best.RemoveAt(Kept);
        }

        return best;
    }

    private Topic? Known(string folded, IReadOnlyList<string>? about)
    {
        if (about is { Count: > 0 } && _followUps.TryGetValue(folded, out var next))
        {
            foreach (var (topic, followUp) in next)
            {
                if (followUp.After.Intersect(about).Any()) return topic;
            }
        }

        return _phrasings.GetValueOrDefault(folded);
    }
}
