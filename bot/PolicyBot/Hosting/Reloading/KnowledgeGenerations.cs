namespace PolicyBot.Hosting.Reloading;

/// <summary>Holds the generation being served.</summary>
internal sealed class KnowledgeGenerations(IServiceProvider host, IReadOnlyList<ServiceDescriptor> bound)
{
    private volatile KnowledgeGeneration _current = new(host, bound);

    /// <summary>The generation new requests and turns use.</summary>
    public KnowledgeGeneration Current => _current;

    /// <summary>A generation over the data as they are now, not yet served.</summary>
    public KnowledgeGeneration Next() => new(host, bound);

    /// <summary>From here on everything new uses this generation; what is under way ends with its own.</summary>
    public void Serve(KnowledgeGeneration next) => _current = next;
}
