using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Hosting;

/// <summary>The knowledge and what is built on it, as services.</summary>
public static class KnowledgeServices
{
    /// <summary>Setting that names another data folder than the one built into the program.</summary>
    public const string FolderSetting = "Knowledge:Folder";

    /// <summary>Loads the data at first use; bad data end the process with file, line and column.</summary>
    public static IServiceCollection AddPolicyKnowledge(this IServiceCollection services) => services
        .AddSingleton(s => KnowledgeLoader.Load(Folder(s.GetService<IConfiguration>())))
        .AddSingleton(s => new CertificateMatcher(s.GetRequiredService<KnowledgeBase>()))
        // A folder of its own: at start the two indexes are built side by side.
        .AddSingleton(s => new TopicFinder(s.GetRequiredService<KnowledgeBase>(), new TextFolder(s.GetRequiredService<KnowledgeBase>().Vocabulary.Variants)));

    /// <summary>The data folder in use.</summary>
    public static string Folder(IConfiguration? configuration) =>
        configuration?[FolderSetting] is { Length: > 0 } folder ? Path.GetFullPath(folder) : KnowledgeLoader.DefaultFolder;
}
