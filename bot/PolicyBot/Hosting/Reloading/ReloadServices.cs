using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Hosting.Reloading;

/// <summary>Reload without restart. Services go on taking what they need in their constructors and know nothing of it.</summary>
public static class ReloadServices
{
    /// <summary>Lets every service built on the knowledge follow it. Call it after all of them are added.</summary>
    public static IServiceCollection AddKnowledgeReload(this IServiceCollection services)
    {
        var bound = KnowledgeBound.Of(services);
        services.AddSingleton(s => new KnowledgeGenerations(s, bound));
        foreach (var type in bound.Select(d => d.ServiceType).Distinct())
        {
            // Outside a request, at start-up, the first generation answers.
            services.Replace(ServiceDescriptor.Singleton(type, s => s.GetRequiredService<KnowledgeGenerations>().Current.GetService(type)));
        }

        services.Replace(ServiceDescriptor.Singleton<ITurnHandler, GenerationTurnHandler>());
        services.AddSingleton<KnowledgeWatch>().AddHostedService(s => s.GetRequiredService<KnowledgeWatch>());
        services.AddHealthChecks().AddCheck<KnowledgeWatch>("knowledge");
        return services;
    }

    /// <summary>Gives each request the knowledge that is served when it arrives, throughout.</summary>
    public static IApplicationBuilder UseServedKnowledge(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var own = context.RequestServices;
        context.RequestServices = new GenerationServices(own, own.GetRequiredService<KnowledgeGenerations>().Current);
        return next(context);
    });
}
