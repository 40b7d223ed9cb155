using PolicyBot.Knowledge;

namespace PolicyBot.Hosting.Reloading;

/// <summary>One version of the knowledge with every service built on it. Whatever is not built on it comes from the host.</summary>
/// <remarks>Nothing is disposed when a generation ends: requests may still be using it, and it holds memory only.</remarks>
internal sealed class KnowledgeGeneration : IServiceProvider
{
    private readonly IServiceProvider _host;
    private readonly Dictionary<Type, Lazy<object>> _services;

    public KnowledgeGeneration(IServiceProvider host, IReadOnlyList<ServiceDescriptor> bound)
    {
        _host = host;
        _services = bound.GroupBy(d => d.ServiceType).ToDictionary(g => g.Key, g => new Lazy<object>(() => Create(g.Last())));
    }

    /// <summary>The knowledge itself; loads it at first use.</summary>
    public KnowledgeBase Knowledge => (KnowledgeBase)GetService(typeof(KnowledgeBase));

    /// <summary>True where a service belongs to the generation.</summary>
    public bool Owns(Type type) => _services.ContainsKey(type);

    /// <inheritdoc/>
    public object GetService(Type serviceType) =>
        serviceType == typeof(IServiceProvider) ? this : _services.TryGetValue(serviceType, out var service) ? service.Value : _host.GetService(serviceType)!;

    /// <summary>Builds every service, so that nobody waits for one and none fails later.</summary>
    public void Build()
    {
        foreach (var service in _services.Values) _ = service.Value;
    }

    private object Create(ServiceDescriptor descriptor) =>
        descriptor.ImplementationFactory?.Invoke(this) ?? ActivatorUtilities.CreateInstance(this, descriptor.ImplementationType!);
}
