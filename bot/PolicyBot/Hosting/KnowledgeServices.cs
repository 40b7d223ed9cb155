using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Hosting;

/// <summary>The knowledge and what is built on it, as services.</summary>
public static class KnowledgeServices
{
    /// <summary>Loads the data at first use; bad data end the process with file, line and column.</summary>
    public static IServiceCollection AddPolicyKnowledge(this IServiceCollection services) => services
        .AddSingleton(_ => KnowledgeLoader.Load(KnowledgeLoader.DefaultFolder))
        .AddSingleton(s => new CertificateMatcher(s.GetRequiredService<KnowledgeBase>()))
        .AddSingleton(s => new TopicFinder(s.GetRequiredService<KnowledgeBase>(), s.GetRequiredService<CertificateMatcher>().Folder));
}
