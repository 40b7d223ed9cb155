using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Loading;
using PolicyBot.Knowledge.Matching;

namespace PolicyBot.Hosting;

/// <summary>Reads and indexes the first generation of the knowledge while the host is still being put together: half of a start, and it needs nothing of the host.</summary>
internal sealed class HeadStart
{
    private readonly string _folder;
    private Task<KnowledgeBase>? _knowledge;
    private Task<(KnowledgeBase Of, CertificateMatcher Built)>? _matcher;
    private Task<(KnowledgeBase Of, TopicFinder Built)>? _topics;

    /// <summary>Begins at once, on other threads.</summary>
    /// <param name="folder">The data folder.</param>
    public HeadStart(string folder)
    {
        _folder = folder;
        // Both indexes need the table of characters; the knowledge does not.
        _ = Task.Run(() => TextFolder.ToSimplified("專"));
        _knowledge = Task.Run(() => KnowledgeLoader.Load(folder));
        _matcher = OnceThere(_knowledge, CertificateMatcherOf);
        _topics = OnceThere(_knowledge, TopicFinderOf);
    }

    /// <summary>What was begun, when it is of this folder and was not taken yet; otherwise the folder is read now.</summary>
    /// <exception cref="KnowledgeException">The data are wrong.</exception>
    public KnowledgeBase Knowledge(string folder) =>
        folder == _folder && Interlocked.Exchange(ref _knowledge, null) is { } begun ? begun.GetAwaiter().GetResult() : KnowledgeLoader.Load(folder);

    /// <summary>The matcher on this knowledge.</summary>
    public CertificateMatcher Matcher(KnowledgeBase knowledge) => Take(ref _matcher, knowledge, CertificateMatcherOf);

    /// <summary>The topics of this knowledge.</summary>
    public TopicFinder Topics(KnowledgeBase knowledge) => Take(ref _topics, knowledge, TopicFinderOf);

    private static CertificateMatcher CertificateMatcherOf(KnowledgeBase knowledge) => new(knowledge);

    // A folder of its own: the two indexes are built side by side.
    private static TopicFinder TopicFinderOf(KnowledgeBase knowledge) => new(knowledge, new TextFolder(knowledge.Vocabulary.Variants));

    private static async Task<(KnowledgeBase, T)> OnceThere<T>(Task<KnowledgeBase> begun, Func<KnowledgeBase, T> build)
    {
        var knowledge = await begun.ConfigureAwait(false);
        return await Task.Run(() => (knowledge, build(knowledge))).ConfigureAwait(false);
    }

    private static T Take<T>(ref Task<(KnowledgeBase Of, T Built)>? begun, KnowledgeBase knowledge, Func<KnowledgeBase, T> build)
    {
        // Asked once it lets go of it, so that a generation no longer served is not held here.
        if (Interlocked.Exchange(ref begun, null) is not { } task) return build(knowledge);
        var (of, built) = task.GetAwaiter().GetResult();
        return ReferenceEquals(of, knowledge) ? built : build(knowledge);
    }
}
