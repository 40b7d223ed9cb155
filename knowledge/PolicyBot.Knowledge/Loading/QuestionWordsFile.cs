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
        if (file is not null && words.Frames.Count == 0) file.Error("frames", "are missing");
        if (file is not null && words.Concepts.Count == 0) file.Error("concepts", "are missing");
        concepts?.Done();
        file?.Done();
        return words;
    }
}
