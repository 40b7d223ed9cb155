using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Hosting;

/// <summary>The knowledge and what is built on it, as services.</summary>
public static class KnowledgeServices
{
    /// <summary>Setting that names another data folder than the one built into the program.</summary>
    public const string FolderSetting = "Knowledge:Folder";

    /// <summary>Begins to load the data; bad data end the process with file, line and column at their first use.</summary>
    public static IServiceCollection AddPolicyKnowledge(this IServiceCollection services, IConfiguration? configuration = null)
    {
        var begun = new HeadStart(Folder(configuration));
        return services
            .AddSingleton(s => begun.Knowledge(Folder(s.GetService<IConfiguration>())))
            .AddSingleton(s => begun.Matcher(s.GetRequiredService<KnowledgeBase>()))
            .AddSingleton(s => begun.Topics(s.GetRequiredService<KnowledgeBase>()));
    }

    /// <summary>The data folder in use.</summary>
    public static string Folder(IConfiguration? configuration) =>
        configuration?[FolderSetting] is { Length: > 0 } folder ? Path.GetFullPath(folder) : KnowledgeLoader.DefaultFolder;
}
