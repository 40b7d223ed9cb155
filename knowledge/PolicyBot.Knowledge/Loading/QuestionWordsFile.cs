using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Reads <c>questions.yaml</c>.</summary>
internal static class QuestionWordsFile
{
    public static QuestionWords Read(string folder, DataErrors errors)
    {
        var file = YamlFile.ReadMapping(Path.Combine(folder, "questions.yaml"), errors);
        var concepts = file?.Item("concepts");
        var words = new QuestionWords(concepts?.Keys.ToDictionary(key => key, concepts.Texts) ?? [], file?.Texts("frames") ?? []);
        concepts?.Done();
        file?.Done();
        return words;
    }
}
