using Microsoft.Extensions.DependencyInjection;

namespace PolicyBot.Hosting.Reloading;

/// <summary>The services of one request: what is built on the knowledge from one generation throughout, the rest from the request's own scope.</summary>
internal sealed class GenerationServices(IServiceProvider request, KnowledgeGeneration generation) : IServiceProvider, ISupportRequiredService, IKeyedServiceProvider
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType) => generation.Owns(serviceType) ? generation.GetService(serviceType) : request.GetService(serviceType);

    /// <inheritdoc/>
    public object GetRequiredService(Type serviceType) => generation.Owns(serviceType) ? generation.GetService(serviceType) : request.GetRequiredService(serviceType);

    /// <inheritdoc/>
    public object? GetKeyedService(Type serviceType, object? serviceKey) => ((IKeyedServiceProvider)request).GetKeyedService(serviceType, serviceKey);

    /// <inheritdoc/>
    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => ((IKeyedServiceProvider)request).GetRequiredKeyedService(serviceType, serviceKey);
}
