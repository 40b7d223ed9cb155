using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Tests;

/// <summary>The real data, loaded once.</summary>
internal static class TestKnowledge
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Lazy<KnowledgeBase> Loaded = new(() => KnowledgeLoader.Load(KnowledgeLoader.DefaultFolder));

    public static KnowledgeBase Base => Loaded.Value;
}
