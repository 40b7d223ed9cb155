using System.Security.Cryptography;
using System.Text;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Knowledge.Tool;

/// <summary>Everything the model of topics is learned from: the phrasings of <c>answers.yaml</c> and the files of <c>knowledge/phrasings</c>.</summary>
/// <remarks>A line of these files is a topic id (or one of the two classes that are none), a tab, a phrasing; and, where it goes on from something, another tab and the ids of the measures.</remarks>
internal sealed class TopicPhrasings(KnowledgeBase knowledge, DirectoryInfo folder)
{
    // Now and then a whole question is asked after something else was spoken of; what it is about is in its words, then.
    private const int AfterSomething = 4;

    /// <summary>All phrasings; with the measure they go on from, or null.</summary>
    /// <exception cref="InvalidDataException">A line names no topic, or no measure.</exception>
    public IEnumerable<(string Name, string Text, string? After)> All()
    {
        var measures = knowledge.Measures.Select(m => m.Id).ToArray();
        var count = 0;
        foreach (var (name, text, after) in Written())
        {
            foreach (var measure in after) yield return (name, text, measure);
            if (after.Length > 0) continue;
            yield return (name, text, null);
            if (++count % AfterSomething == 0) yield return (name, text, measures[count / AfterSomething % measures.Length]);
        }
    }

    /// <summary>A hash of everything that is learned from, to tell a model that is out of date.</summary>
    public byte[] Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text, after) in All()) hash.AppendData(Encoding.UTF8.GetBytes($"{name}\t{text}\t{after}\n"));
        foreach (var (concept, words) in knowledge.QuestionWords.Concepts.OrderBy(c => c.Key, StringComparer.Ordinal)) hash.AppendData(Encoding.UTF8.GetBytes($"{concept}\t{string.Join(',', words)}\n"));
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join(',', knowledge.QuestionWords.Frames)));
        return hash.GetHashAndReset();
    }

    private IEnumerable<(string Name, string Text, string[] After)> Written()
    {
        foreach (var topic in knowledge.Topics)
        {
            foreach (var phrasing in topic.QuestionsZh.Concat(topic.QuestionsEn)) yield return (topic.Id, phrasing, []);
            if (topic.FollowUp is not { } next) continue;
            foreach (var phrasing in next.QuestionsZh.Concat(next.QuestionsEn)) yield return (topic.Id, phrasing, [.. next.After]);
        }

        var names = knowledge.Topics.Select(t => t.Id).Append(TopicModel.Elsewhere).Append(TopicModel.Statement).ToHashSet();
        foreach (var file in folder.EnumerateFiles("*.tsv").OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            foreach (var (line, number) in File.ReadLines(file.FullName).Select((l, i) => (l, i + 1)).Where(l => l.l.Length > 0 && l.l[0] != '#'))
            {
                var parts = line.Split('\t');
                if (parts.Length is not (2 or 3) || !names.Contains(parts[0])) throw new InvalidDataException($"{file.Name}({number}): a topic id, a tab and a phrasing are wanted");
                string[] after = parts is [_, _, var ids] ? ids.Split(',') : [];
                if (after.FirstOrDefault(a => knowledge.Measures.All(m => m.Id != a)) is { } unknown) throw new InvalidDataException($"{file.Name}({number}): '{unknown}' is no measure");
                yield return (parts[0], parts[1], after);
            }
        }
    }
}
